package io.tierline.capacity.plan;

import io.quarkus.runtime.StartupEvent;
import io.tierline.planning.FoundOptimizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Loads the optimizer before the first plan needs it, and says at the start what plans are made with. */
@ApplicationScoped
public class OptimizerCheck {
    private static final Logger LOG = Logger.getLogger(OptimizerCheck.class);

    void check(@Observes StartupEvent event) {
        switch (FoundOptimizer.find()) {
            case FoundOptimizer.Ready ready -> LOG.infof("plans are made with %s", ready.words());
            case FoundOptimizer.Missing missing ->
                LOG.warnf(
                        "plans are made without an optimizer, and may change more owners than they have to: %s",
                        missing.why());
        }
    }
}

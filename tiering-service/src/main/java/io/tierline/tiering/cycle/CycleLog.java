package io.tierline.tiering.cycle;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** What operators see of cycles: a line and a count for each that opens, closes or fails. */
@Singleton
public class CycleLog {
    private static final Logger LOG = Logger.getLogger(CycleLog.class);

    private final MeterRegistry meters;

    CycleLog(MeterRegistry meters) {
        this.meters = meters;
    }

    void opened(Opening opening, String trigger) {
        meters.counter("tierline.cycles.opened", "trigger", trigger).increment();
        LOG.infof(
                "cycle %s of %s opens (%s), as of %s, framework version %d",
                opening.cycle(),
                opening.program(),
                trigger,
                opening.asOf(),
                opening.framework().version());
    }

    void closed(UnderWay cycle, int partners, Instant now) {
        var took = Duration.between(cycle.openedAt(), now);
        meters.timer("tierline.cycles.closed").record(took);
        LOG.infof("cycle %s of %s closes with %d partners after %s", cycle.cycle(), cycle.program(), partners, took);
    }

    void failed(UnderWay cycle, String reason, String detail) {
        meters.counter("tierline.cycles.failed", "reason", reason).increment();
        LOG.errorf("cycle %s of %s fails: %s", cycle.cycle(), cycle.program(), detail);
    }
}

package io.tierline.capacity;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tierline.capacity.commitment.CommitmentAutomation;
import io.tierline.capacity.plan.PlanAutomation;
import io.tierline.capacity.tables.CapacityProjection;
import io.tierline.service.log.KafkaSettings;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Command;
import io.tierline.service.projection.Projector;
import io.tierline.service.projection.ProjectorReadiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/** The service's projector, from start to stop. */
@ApplicationScoped
public class CapacityProjector {
    private final CapacityProjection projection;
    private final Instance<PlanAutomation> planning;
    private final Instance<CommitmentAutomation> promises;
    private final AgroalDataSource database;
    private final KafkaSettings kafka;
    private final Clock clock;
    private volatile @Nullable Projector projector;

    CapacityProjector(
            CapacityProjection projection,
            Instance<PlanAutomation> planning,
            Instance<CommitmentAutomation> promises,
            AgroalDataSource database,
            KafkaSettings kafka,
            Clock clock) {
        this.projection = projection;
        this.planning = planning;
        this.promises = promises;
        this.database = database;
        this.kafka = kafka;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        var started = new Projector(projection, List.of(planning.get(), promises.get()), database, kafka, clock);
        projector = started;
        started.start();
    }

    void stop(@Observes ShutdownEvent event) {
        var running = projector;
        if (running != null) running.close();
    }

    /** As {@link Projector#submit}. */
    @CanIgnoreReturnValue
    public <R> R submit(Command<R> command) {
        var running = projector;
        if (running == null) throw Refused.unavailable("The service is starting.");
        return running.submit(command);
    }

    HealthCheckResponse health() {
        var running = projector;
        return running == null
                ? HealthCheckResponse.named("projection").down().build()
                : ProjectorReadiness.of(running);
    }
}

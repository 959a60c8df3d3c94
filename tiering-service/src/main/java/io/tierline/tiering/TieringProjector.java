package io.tierline.tiering;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tierline.service.log.KafkaSettings;
import io.tierline.service.projection.Projector;
import io.tierline.service.projection.ProjectorReadiness;
import io.tierline.tiering.calendar.TellOfDueDates;
import io.tierline.tiering.cycle.EndCycles;
import io.tierline.tiering.cycle.OpenDueCycles;
import io.tierline.tiering.exception.EndOfRetired;
import io.tierline.tiering.roster.SettleRoster;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The projector of this service, from start to stop. */
@Singleton
class TieringProjector {
    /** Ready while the tables follow the log. */
    @Readiness
    @Singleton
    static final class Ready implements HealthCheck {
        private final Projector projector;

        Ready(Projector projector) {
            this.projector = projector;
        }

        @Override
        public HealthCheckResponse call() {
            return ProjectorReadiness.of(projector);
        }
    }

    @Produces
    @Singleton
    static Projector projector(
            TieringProjection projection,
            EndCycles endCycles,
            SettleRoster settleRoster,
            EndOfRetired endOfRetired,
            OpenDueCycles openDueCycles,
            TellOfDueDates tellOfDueDates,
            DataSource database,
            KafkaSettings kafka,
            Clock clock) {
        return new Projector(
                projection,
                List.of(endCycles, settleRoster, endOfRetired, openDueCycles, tellOfDueDates),
                database,
                kafka,
                clock);
    }

    void start(@Observes StartupEvent start, Projector projector) {
        projector.start();
    }

    void stop(@Observes ShutdownEvent stop, Projector projector) {
        projector.close();
    }
}

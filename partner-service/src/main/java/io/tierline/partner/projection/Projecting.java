package io.tierline.partner.projection;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tierline.partner.deadletter.FoundLetters;
import io.tierline.partner.program.KnownPrograms;
import io.tierline.service.log.KafkaSettings;
import io.tierline.service.projection.Projector;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** The life of this service's projector. */
@ApplicationScoped
class Projecting {
    private static final int AFTER_THE_CHECKS = 100;

    @Produces
    @Singleton
    Projector projector(AgroalDataSource database, KafkaSettings kafka, KnownPrograms programs, Clock clock) {
        return new Projector(
                new PartnerProjection(programs, new CoPartition(kafka)),
                List.of(new FoundLetters()),
                database,
                kafka,
                clock);
    }

    void start(@Observes @Priority(AFTER_THE_CHECKS) StartupEvent event, Projector projector, MeterRegistry meters) {
        meters.gauge("tierline.projection.lag", projector, Projector::lag);
        projector.start();
    }

    void stop(@Observes ShutdownEvent event, Projector projector) {
        projector.close();
    }
}

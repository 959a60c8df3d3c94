package io.tierline.scoring.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tierline.service.log.KafkaSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ties the topology to the life of the service. */
@ApplicationScoped
public class ScoringRuntime {

    @Produces
    @Singleton
    ScoringStreams streams(ScoringSettings settings, KafkaSettings kafka, MeterRegistry registry) {
        return new ScoringStreams(settings, kafka.connection(), registry);
    }

    void start(@Observes StartupEvent event, ScoringStreams streams) {
        streams.start();
    }

    void stop(@Observes ShutdownEvent event, ScoringStreams streams) {
        streams.close();
    }

    /** Ready when every store of this instance can be read. */
    @Produces
    @Singleton
    @Readiness
    HealthCheck topology(ScoringStreams streams) {
        return () -> {
            var trouble = streams.trouble();
            var response = HealthCheckResponse.named("topology");
            trouble.ifPresent(reason -> response.withData("reason", reason));
            return response.status(trouble.isEmpty()).build();
        };
    }
}

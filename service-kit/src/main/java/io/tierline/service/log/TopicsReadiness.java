package io.tierline.service.log;

import io.tierline.contracts.topic.TopicFaults;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while a topic is missing or differs from what the log depends on; says which, and how. */
@Readiness
@ApplicationScoped
public class TopicsReadiness implements HealthCheck {
    private static final int TIMEOUT_MILLIS = 3_000;

    private final KafkaSettings settings;
    private volatile boolean found;

    TopicsReadiness(KafkaSettings settings) {
        this.settings = settings;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("topics");
        if (found) return response.up().build();
        try (var admin = Admin.create(settings.admin(TIMEOUT_MILLIS))) {
            var faults = new TopicFaults(admin).all();
            found = faults.isEmpty();
            faults.forEach(response::withData);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            response.withData("reason", "stopping");
        } catch (ExecutionException | KafkaException e) {
            response.withData("reason", "Kafka does not answer");
        }
        return response.status(found).build();
    }
}

package io.tierline.console.stream;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the end of the log is not being read. */
@Readiness
@ApplicationScoped
public class StreamReadiness implements HealthCheck {
    private final LogTail tail;

    StreamReadiness(LogTail tail) {
        this.tail = tail;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("live updates").status(tail.reading());
        if (!tail.reading()) response.withData("reason", "the end of the log is not being read");
        return response.build();
    }
}

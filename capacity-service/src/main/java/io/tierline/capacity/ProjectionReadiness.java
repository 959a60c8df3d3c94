package io.tierline.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the tables do not follow the log. */
@Readiness
@ApplicationScoped
public class ProjectionReadiness implements HealthCheck {
    private final CapacityProjector projector;

    ProjectionReadiness(CapacityProjector projector) {
        this.projector = projector;
    }

    @Override
    public HealthCheckResponse call() {
        return projector.health();
    }
}

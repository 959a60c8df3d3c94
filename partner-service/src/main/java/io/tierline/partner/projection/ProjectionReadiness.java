package io.tierline.partner.projection;

import io.tierline.service.projection.Projector;
import io.tierline.service.projection.ProjectorReadiness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the tables are not kept. */
@Readiness
@ApplicationScoped
class ProjectionReadiness implements HealthCheck {
    private final Projector projector;

    ProjectionReadiness(Projector projector) {
        this.projector = projector;
    }

    @Override
    public HealthCheckResponse call() {
        return ProjectorReadiness.of(projector);
    }
}

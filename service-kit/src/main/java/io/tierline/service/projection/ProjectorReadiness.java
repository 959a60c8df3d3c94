package io.tierline.service.projection;

import org.eclipse.microprofile.health.HealthCheckResponse;

/** The readiness answer of a projector; each service offers it as its own check. */
public final class ProjectorReadiness {
    private ProjectorReadiness() {}

    public static HealthCheckResponse of(Projector projector) {
        var response = HealthCheckResponse.named("projection");
        var trouble = projector.trouble();
        if (trouble != null) response.withData("reason", trouble);
        return response.status(trouble == null).build();
    }
}

package io.tierline.slack.notifier;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when off or when the log is being read; what Slack does is told, and is no reason to be not ready. */
@Readiness
@ApplicationScoped
public class NotifierReadiness implements HealthCheck {
    private final Notifications notifications;

    NotifierReadiness(Notifications notifications) {
        this.notifications = notifications;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("notifier");
        return notifications
                .notifier()
                .map(running -> response.withData("slack", running.state()).status(running.reading()))
                .orElseGet(() -> response.withData("slack", "off").up())
                .build();
    }
}

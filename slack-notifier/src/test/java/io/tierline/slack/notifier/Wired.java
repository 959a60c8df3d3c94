package io.tierline.slack.notifier;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.tierline.slack.webhook.SlackServer;
import java.util.Map;

/** A stand-in for Slack that has revoked the webhook, set as the webhook of the application under test. */
public final class Wired implements QuarkusTestResourceLifecycleManager {
    private final SlackServer slack = new SlackServer();

    @Override
    public Map<String, String> start() {
        slack.otherwise(410);
        return Map.of("tierline.slack.webhook-url", slack.url().toString());
    }

    @Override
    public void stop() {
        slack.close();
    }
}

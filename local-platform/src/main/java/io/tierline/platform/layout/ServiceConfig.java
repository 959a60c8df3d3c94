package io.tierline.platform.layout;

import io.tierline.platform.access.TokenMint;
import io.tierline.platform.kafka.KafkaAccess;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What each service of an instance is told at its start.
 *
 * @param data where the instance keeps its files
 * @param ports the instance's ports
 * @param secrets the instance's credentials
 */
public record ServiceConfig(DataDirectory data, PortPlan ports, InstanceSecrets secrets) {
    /** Environment variable with the address of a Slack incoming webhook. */
    public static final String SLACK_WEBHOOK = "TIERLINE_SLACK_WEBHOOK_URL";

    public KafkaAccess kafka() {
        return new KafkaAccess(ports.kafka(), secrets.password("kafka"));
    }

    /** The settings of the service. */
    public Map<String, String> of(Service service, Map<String, String> environment) {
        var settings = new TreeMap<String, String>();
        settings.put("quarkus.http.host", "127.0.0.1");
        settings.put("quarkus.http.port", Integer.toString(ports.of(service)));
        settings.put("quarkus.log.category.\"io.smallrye.health\".level", "WARN");
        settings.put(
                "mp.jwt.verify.publickey.location", data.publicKey().toUri().toString());
        settings.put("mp.jwt.verify.issuer", TokenMint.ISSUER);
        kafka().clientSettings().forEach((key, value) -> settings.put("kafka." + key, value));
        service.database().ifPresent(name -> settings.putAll(datasource(name)));
        settings.putAll(own(service, environment));
        return settings;
    }

    private Map<String, String> datasource(String name) {
        return Map.of(
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(), name),
                "quarkus.datasource.username", name,
                "quarkus.datasource.password", secrets.password(name));
    }

    private Map<String, String> own(Service service, Map<String, String> environment) {
        return switch (service) {
            case PARTNER, CAPACITY -> Map.of();
            case TIERING ->
                Map.of(
                        "tierline.tiering.scoring-url", ports.url(Service.SCORING),
                        "tierline.tiering.capacity-url", ports.url(Service.CAPACITY));
            case SCORING -> scoring();
            case SLACK -> slack(environment);
            case CONSOLE ->
                Map.of(
                        "tierline.console.partner-url", ports.url(Service.PARTNER),
                        "tierline.console.scoring-url", ports.url(Service.SCORING),
                        "tierline.console.tiering-url", ports.url(Service.TIERING),
                        "tierline.console.capacity-url", ports.url(Service.CAPACITY),
                        "tierline.console.slack-url", ports.url(Service.SLACK));
        };
    }

    private Map<String, String> scoring() {
        var settings = new TreeMap<String, String>();
        kafka().clientSettings().forEach((key, value) -> settings.put("kafka-streams." + key, value));
        settings.put("kafka-streams.state.dir", data.streams().toString());
        settings.put("tierline.scoring.instance", "scoring-1");
        settings.put("tierline.scoring.advertised-url", ports.url(Service.SCORING));
        return settings;
    }

    private Map<String, String> slack(Map<String, String> environment) {
        return Optional.ofNullable(environment.get(SLACK_WEBHOOK))
                .filter(url -> !url.isBlank())
                .map(url -> Map.of(
                        "tierline.slack.webhook-url", url, "tierline.slack.console-url", ports.url(Service.CONSOLE)))
                .orElse(Map.of());
    }
}

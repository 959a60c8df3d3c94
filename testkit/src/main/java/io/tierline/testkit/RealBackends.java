package io.tierline.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.tierline.platform.access.TokenMint;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The test resource that gives a Quarkus application the real broker with all topics, the key that {@link Tokens} are
 * signed with, and, when the argument {@value #DATABASE} names one, a database of its own. Use with
 * {@code @WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "partner"))}.
 */
public final class RealBackends implements QuarkusTestResourceLifecycleManager {
    private static final String DATABASE = "database";

    private @Nullable String database;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.get(DATABASE);
    }

    @Override
    public Map<String, String> start() {
        var backends = Backends.shared();
        var settings = new HashMap<String, String>();
        backends.kafka().forEach((key, value) -> {
            settings.put("kafka." + key, value);
            settings.put("kafka-streams." + key, value);
        });
        settings.put("quarkus.kafka.devservices.enabled", "false");
        settings.put("kafka-streams.state.dir", Scratch.directory("streams").toString());
        settings.put(
                "mp.jwt.verify.publickey.location", TestKey.publicFile().toUri().toString());
        settings.put("mp.jwt.verify.issuer", TokenMint.ISSUER);
        for (var loud : new String[] {"org.apache.kafka", "kafka", "state.change.logger"})
            settings.put("quarkus.log.category.\"%s\".level".formatted(loud), "WARN");
        if (database != null) settings.putAll(datasource(backends, database));
        return settings;
    }

    private static Map<String, String> datasource(Backends backends, String name) {
        var fresh = backends.freshDatabase(name);
        return Map.of(
                "quarkus.datasource.jdbc.url", fresh.url(),
                "quarkus.datasource.username", fresh.name(),
                "quarkus.datasource.password", fresh.password());
    }

    /** Nothing to stop: the backends serve the other tests of this JVM too. */
    @Override
    public void stop() {}
}

package io.tierline.console;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Settings for tests: all right, save for what is said. */
public final class Settings {
    private Settings() {}

    public static ConsoleSettings with(int streamClients) {
        return with(Map.of("stream-clients", Integer.toString(streamClients)));
    }

    static ConsoleSettings with(Map<String, String> different) {
        var all = new HashMap<String, String>();
        for (var service : new String[] {"partner", "scoring", "tiering", "capacity"})
            all.put("tierline.console.%s-url".formatted(service), "http://127.0.0.1:8081");
        different.forEach((name, value) -> all.put("tierline.console." + name, value));
        return new SmallRyeConfigBuilder()
                .withMapping(ConsoleSettings.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build()
                .getConfigMapping(ConsoleSettings.class);
    }
}

package io.tierline.platform.layout;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ports of an instance, all derived from the console's.
 *
 * @param console the console's port, 1024 to 65503
 */
public record PortPlan(int console) {
    /** The console's port unless told otherwise. */
    public static final int DEFAULT = 8080;

    private static final int KAFKA = 12;
    private static final int CONTROLLER = 13;
    private static final int POSTGRES = 32;

    public PortPlan {
        if (console < 1024 || console + POSTGRES > 65_535)
            throw new IllegalArgumentException("port: %d (expected: 1024 to %d)".formatted(console, 65_535 - POSTGRES));
    }

    public int of(Service service) {
        return console + service.offset();
    }

    public int kafka() {
        return console + KAFKA;
    }

    public int controller() {
        return console + CONTROLLER;
    }

    public int postgres() {
        return console + POSTGRES;
    }

    /** Address of the service. */
    public String url(Service service) {
        return "http://127.0.0.1:" + of(service);
    }

    /** Every port with the name of who listens there. */
    public Map<String, Integer> named() {
        var named = new LinkedHashMap<String, Integer>();
        named.put("kafka", kafka());
        named.put("kafka-controller", controller());
        named.put("postgres", postgres());
        for (var service : Service.values()) named.put(service.module(), of(service));
        return named;
    }
}

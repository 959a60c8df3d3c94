package io.tierline.console;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** The check of the settings before anything starts: a wrong one is named and ends the start. */
@ApplicationScoped
public class SettingsCheck {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    void check(@Observes @Priority(1) StartupEvent start, ConsoleSettings settings) {
        check(settings);
    }

    static void check(ConsoleSettings settings) {
        address("partner-url", settings.partnerUrl());
        address("scoring-url", settings.scoringUrl());
        address("tiering-url", settings.tieringUrl());
        address("capacity-url", settings.capacityUrl());
        settings.slackUrl().ifPresent(url -> address("slack-url", url));
        between("connect-timeout", settings.connectTimeout(), Duration.ofMillis(100), Duration.ofMinutes(1));
        between("idle-timeout", settings.idleTimeout(), Duration.ofSeconds(1), Duration.ofHours(1));
        between("heartbeat", settings.heartbeat(), Duration.ofSeconds(1), Duration.ofMinutes(1));
        if (settings.streamClients() < 1 || settings.streamClients() > 10_000)
            throw wrong("stream-clients", settings.streamClients(), "1 to 10000");
    }

    private static void address(String name, URI url) {
        var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        boolean bare = url.getRawPath() == null
                || url.getRawPath().isEmpty()
                || url.getRawPath().equals("/");
        boolean plain = url.getRawUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null;
        if (!SCHEMES.contains(scheme) || url.getHost() == null || !bare || !plain)
            throw wrong(name, url, "http or https, a host and a port, such as http://127.0.0.1:8081");
    }

    private static void between(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) throw wrong(name, value, least + " to " + most);
    }

    private static IllegalArgumentException wrong(String name, Object value, String expected) {
        return new IllegalArgumentException("tierline.console.%s: %s (expected: %s)".formatted(name, value, expected));
    }
}

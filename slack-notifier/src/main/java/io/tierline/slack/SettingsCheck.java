package io.tierline.slack;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The check of the settings before anything starts: a wrong one is named, the webhook's value never shown. */
@ApplicationScoped
public class SettingsCheck {
    void check(@Observes @Priority(1) StartupEvent start, SlackSettings settings) {
        check(settings);
    }

    static void check(SlackSettings settings) {
        settings.webhookUrl().ifPresent(SettingsCheck::webhook);
        settings.consoleUrl().ifPresent(SettingsCheck::console);
        between("answer-timeout", settings.answerTimeout(), Duration.ofMillis(100), Duration.ofMinutes(1));
        between("parked-retry", settings.parkedRetry(), Duration.ofSeconds(1), Duration.ofDays(1));
    }

    private static void webhook(String text) {
        var url = url(text);
        if (url == null || url.getHost() == null || url.getRawUserInfo() != null || !confidential(url))
            throw new IllegalArgumentException("tierline.slack.webhook-url: is not shown here"
                    + " (expected: the https address of an incoming webhook, or http on loopback)");
    }

    private static boolean confidential(URI url) {
        return switch (scheme(url)) {
            case "https" -> true;
            case "http" -> loopback(url.getHost());
            default -> false;
        };
    }

    private static boolean loopback(String host) {
        if (host.equalsIgnoreCase("localhost")) return true;
        boolean literal = host.startsWith("[") || host.matches("[0-9.]+");
        try {
            return literal && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static void console(String text) {
        var url = url(text);
        if (url == null
                || url.getHost() == null
                || !(scheme(url).equals("http") || scheme(url).equals("https")))
            throw new IllegalArgumentException("tierline.slack.console-url: " + text
                    + " (expected: an http or https address such as http://127.0.0.1:8080)");
    }

    private static void between(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0)
            throw new IllegalArgumentException(
                    "tierline.slack.%s: %s (expected: %s to %s)".formatted(name, value, least, most));
    }

    private static String scheme(URI url) {
        return url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
    }

    private static @Nullable URI url(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }
}

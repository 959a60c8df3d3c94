package io.tierline.console.routing;

import io.tierline.console.ConsoleSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A service that requests are passed on to. */
public enum Upstream {
    PARTNER("partner-service"),
    SCORING("scoring-service"),
    TIERING("tiering-service"),
    CAPACITY("capacity-service");

    private static final String PREFIX = "/api/programs";

    /** A member's calendar: the secret in its path is all that a calendar program can send. */
    private static final Pattern CALENDAR = Pattern.compile("/api/calendars/[A-Za-z0-9_-]{1,128}\\.ics");

    private final String service;

    Upstream(String service) {
        this.service = service;
    }

    /** The service's name, as operators know it. */
    public String service() {
        return service;
    }

    public URI url(ConsoleSettings settings) {
        return switch (this) {
            case PARTNER -> settings.partnerUrl();
            case SCORING -> settings.scoringUrl();
            case TIERING -> settings.tieringUrl();
            case CAPACITY -> settings.capacityUrl();
        };
    }

    /** Whether the path itself is what a caller is known by, so that no token is asked for. */
    static boolean bySecret(String path) {
        return CALENDAR.matcher(path).matches();
    }

    /**
     * The service that answers a path, or empty when none does.
     *
     * @param path normalised path of the request
     */
    public static Optional<Upstream> of(String path) {
        if (path.equals(PREFIX) || path.equals(PREFIX + "/")) return Optional.of(PARTNER);
        if (bySecret(path)) return Optional.of(CAPACITY);
        if (!path.startsWith(PREFIX + "/")) return Optional.empty();
        var parts = List.of(path.substring(PREFIX.length() + 1).split("/", -1));
        if (parts.getFirst().isEmpty()) return Optional.empty();
        if (parts.size() == 1) return Optional.of(PARTNER);
        return switch (parts.get(1)) {
            case "", "framework", "events", "imports", "dead-letters" -> Optional.of(PARTNER);
            case "partners" -> Optional.of(ofPartner(parts));
            case "scores" -> Optional.of(SCORING);
            case "cycles",
                    "calendar",
                    "tiers",
                    "tier-changes",
                    "history",
                    "exceptions",
                    "appeals",
                    "previews",
                    "forecast",
                    "replays",
                    "health" -> Optional.of(TIERING);
            case "team", "pins", "allocation", "commitments", "adherence" -> Optional.of(CAPACITY);
            default -> Optional.empty();
        };
    }

    private static Upstream ofPartner(List<String> parts) {
        if (parts.size() < 4) return PARTNER;
        return switch (parts.get(3)) {
            case "score" -> SCORING;
            case "tier", "exceptions", "appeals" -> TIERING;
            default -> PARTNER;
        };
    }
}

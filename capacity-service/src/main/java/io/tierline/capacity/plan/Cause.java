package io.tierline.capacity.plan;

import java.util.Map;

/** Why a plan was made: the first kind of input, in this order, that is another than before. */
enum Cause {
    CYCLE("cycle"),
    FRAMEWORK("framework"),
    TEAM("team"),
    LIVE_DEAL("live-deal"),
    ROSTER("roster"),
    TIER("tier"),
    WEEK("week");

    private final String kind;

    Cause(String kind) {
        this.kind = kind;
    }

    /** Its frozen name in plans and in their inputs. */
    String kind() {
        return kind;
    }

    /** The cause as plans name it: the kind and, for cycles and frameworks, which one. */
    static String of(Map<String, String> before, Map<String, String> now) {
        for (var cause : values()) {
            var value = now.get(cause.kind);
            if (value != null && !value.equals(before.get(cause.kind))) return cause.named(value);
        }
        throw new IllegalArgumentException("the inputs are the same: " + now);
    }

    private String named(String value) {
        return switch (this) {
            case CYCLE, FRAMEWORK -> kind + ' ' + value;
            case TEAM, LIVE_DEAL, ROSTER, TIER, WEEK -> kind;
        };
    }
}

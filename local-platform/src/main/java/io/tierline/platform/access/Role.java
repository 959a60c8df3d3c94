package io.tierline.platform.access;

import java.util.Locale;

/** What a token lets its holder do. */
public enum Role {
    /** Reads. */
    VIEWER,
    /** Posts events and imports. */
    INTEGRATION,
    /** Publishes frameworks, closes cycles, edits team and roster. */
    LEAD,
    /** Makes programs and credentials. */
    ADMIN;

    /** The name it has in a token. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of that name in a token. */
    public static Role named(String wireName) {
        for (var role : values()) if (role.wireName().equals(wireName)) return role;
        throw new IllegalArgumentException(
                "role: %s (expected: viewer, integration, lead or admin)".formatted(wireName));
    }
}

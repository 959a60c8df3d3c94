package io.tierline.partner.roster;

import io.tierline.service.problem.Refused;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which partners of the roster are asked for.
 *
 * @param segment exactly this one; null for any
 * @param text part of a name or id, in upper or lower case; null for any
 */
record RosterQuery(
        Status status, @Nullable String segment, @Nullable String text) {
    /** Where a partner stands; named as on the wire. */
    enum Status {
        registered,
        retired,
        all
    }

    static RosterQuery of(@Nullable String status, @Nullable String segment, @Nullable String text) {
        return new RosterQuery(status(status), blankToNull(segment), blankToNull(text));
    }

    private static Status status(@Nullable String status) {
        if (status == null) return Status.registered;
        return Arrays.stream(Status.values())
                .filter(one -> one.name().equals(status))
                .findFirst()
                .orElseThrow(() -> Refused.unreadable(
                        "status: expected one of " + Arrays.toString(Status.values()) + ", found " + status));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}

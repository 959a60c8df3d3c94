package io.tierline.tiering.board;

import io.tierline.service.paging.Page;
import io.tierline.service.problem.Refused;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place in a tier of the board: after a rank, or after a partner that entered since the cycle.
 *
 * @param cycle whose board it is
 * @param rank 0 for the start; the last one while partners that entered since are read
 * @param since when the last of those entered; null while ranks are read
 */
record TierPosition(String cycle, int rank, @Nullable Instant since, String partner) {
    static TierPosition start(String cycle) {
        return new TierPosition(cycle, 0, null, "");
    }

    /**
     * The place that a cursor stands for.
     *
     * @throws Refused unreadable, when it is none; conflict, when a newer cycle has closed since
     */
    static TierPosition of(String cycle, @Nullable String cursor) {
        var text = Page.position(cursor);
        if (text == null) return start(cycle);
        var parts = text.split(" ", 4);
        try {
            var position = new TierPosition(
                    parts[0],
                    Integer.parseInt(parts[1]),
                    parts[2].isEmpty() ? null : Instant.parse(parts[2]),
                    parts[3]);
            if (position.cycle.equals(cycle)) return position;
        } catch (ArrayIndexOutOfBoundsException | NumberFormatException | DateTimeException e) {
            throw Refused.unreadable("cursor: expected the value of next from the page before");
        }
        throw Refused.conflict("A newer cycle has closed since the page before: read the board from its start.");
    }

    TierPosition after(TierMember member) {
        return member.rank() == null
                ? new TierPosition(cycle, rank, member.since(), member.partner())
                : new TierPosition(cycle, member.rank(), null, member.partner());
    }

    /** As {@link #of} reads it. */
    String text() {
        return "%s %d %s %s".formatted(cycle, rank, since == null ? "" : since, partner);
    }
}

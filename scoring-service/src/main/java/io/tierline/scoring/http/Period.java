package io.tierline.scoring.http;

import io.tierline.service.problem.Refused;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The days of a history. */
record Period(Instant from, Instant to) {
    private static final Duration LONGEST = Duration.ofDays(800);
    /** Eight quarters. */
    private static final Duration USUAL = Duration.ofDays(730);

    /**
     * Up to now and eight quarters long, or as long as can be read, where it is not said.
     *
     * @throws Refused unreadable if it is too long or ends before it begins
     */
    static Period of(@Nullable Instant from, @Nullable Instant to, Instant now, Instant earliest) {
        var end = to == null ? now : to;
        var usual = end.minus(USUAL);
        var begin = from != null ? from : usual.isBefore(earliest) ? earliest : usual;
        inOrder(begin, end);
        if (Duration.between(begin, end).compareTo(LONGEST) > 0)
            throw Refused.unreadable(
                    "from: expected at most %d days before to (%s), found %s".formatted(LONGEST.toDays(), end, begin));
        return new Period(begin, end);
    }

    /** @throws Refused unreadable if {@code from} is after {@code to} */
    static void inOrder(@Nullable Instant from, Instant to) {
        if (from != null && from.isAfter(to))
            throw Refused.unreadable("from: expected at or before to (%s), found %s".formatted(to, from));
    }
}

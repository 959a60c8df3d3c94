package io.tierline.tiering.calendar;

import io.tierline.prioritization.framework.Rescore;
import io.tierline.tiering.framework.Published;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Due dates that passed without a cycle being closed.
 *
 * @param since the first of them
 * @param last the last of them
 * @param missed how many
 */
record Overdue(Instant since, DueDates.Due last, int missed) {
    /** Stable name of what is said. */
    static final String KIND = "overdue";

    /** How long the schedule may take to open a cycle before its silence counts as a failure. */
    private static final Duration OPENS_WITHIN = Duration.ofMinutes(10);

    /**
     * What became of a program's cycles.
     *
     * @param closed when the last closed one was opened; null without one
     * @param failed when the last failed one was opened; null without one
     * @param open whether one is open
     */
    record Past(@Nullable Instant closed, @Nullable Instant failed, boolean open) {}

    /**
     * A date is settled by a cycle that was opened at or after it and closed. With a person to close cycles one is
     * overdue from its date on; with the schedule to do it, only while it fails to.
     *
     * @param versions the newest first
     */
    static Optional<Overdue> of(List<Published> versions, Past past, Instant now) {
        var passed = DueDates.passed(versions, past.closed() == null ? Instant.MIN : past.closed(), now);
        if (passed.isEmpty()) return Optional.empty();
        var overdue = new Overdue(passed.getFirst().at(), passed.getLast(), passed.size());
        return overdue.mode() == Rescore.Mode.PROMPTED || overdue.failing(past, now)
                ? Optional.of(overdue)
                : Optional.empty();
    }

    Rescore.Mode mode() {
        return last.calendar().mode();
    }

    private boolean failing(Past past, Instant now) {
        if (past.failed() != null && !past.failed().isBefore(since)) return true;
        return !past.open() && now.isAfter(since.plus(OPENS_WITHIN));
    }

    long days(Instant now) {
        return Duration.between(since, now).toDays();
    }
}

package io.tierline.tiering.cycle;

import io.tierline.prioritization.framework.Rescore;
import io.tierline.tiering.framework.Published;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When the calendar asks for a cycle. */
final class Schedule {
    /** Up to this late, scores are those of the due instant itself; later they are those of now. */
    static final Duration EXACT_FOR = Duration.ofMinutes(10);

    private Schedule() {}

    /**
     * The last due instant of a version that was in force then and asks for automatic cycles. Dates before a version was
     * published never count.
     *
     * @param versions of one program, the newest first
     */
    static Optional<Instant> lastDue(List<Published> versions, Instant now) {
        var end = now;
        for (var version : versions) {
            var due = version.framework().rescore().latestAtOrBefore(end);
            if (version.framework().rescore().mode() == Rescore.Mode.AUTOMATIC
                    && due.isPresent()
                    && due.get().isAfter(version.publishedAt())) return due;
            if (version.publishedAt().isBefore(end)) end = version.publishedAt();
        }
        return Optional.empty();
    }

    /**
     * As of when to open a cycle now; empty when none is due.
     *
     * @param latest the program's last cycle, if any
     * @param retryAfter how long to wait after a failed one
     */
    static Optional<Instant> asOf(
            List<Published> versions, Cycles.@Nullable Latest latest, Duration retryAfter, Instant now) {
        var due = lastDue(versions, now);
        if (due.isEmpty() || (latest != null && !leavesOpen(latest, due.get(), retryAfter, now)))
            return Optional.empty();
        boolean exact = Duration.between(due.get(), now).compareTo(EXACT_FOR) <= 0;
        return Optional.of(exact ? due.get() : now);
    }

    /** The version that decides a cycle as of an instant: the one in force then. */
    static Published version(List<Published> versions, Instant asOf) {
        return versions.stream()
                .filter(version -> version.publishedAt().isBefore(asOf))
                .findFirst()
                .orElseGet(versions::getFirst);
    }

    private static boolean leavesOpen(Cycles.Latest latest, Instant due, Duration retryAfter, Instant now) {
        if (latest.state().equals("open")) return false;
        if (latest.openedAt().isBefore(due)) return true;
        var endedAt = latest.endedAt();
        return latest.state().equals("failed") && endedAt != null && !now.isBefore(endedAt.plus(retryAfter));
    }
}

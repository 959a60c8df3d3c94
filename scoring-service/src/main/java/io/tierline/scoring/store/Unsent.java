package io.tierline.scoring.store;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Partners whose running score must be sent again, first marked first. Kept in memory only: the changelog says from
 * which segment on partners may be unsent, see {@link #oldest}, and those are marked anew after a restart.
 */
final class Unsent {
    private record Later(PartnerCells partner, long millis) {}

    private final Queue<PartnerCells> due = new ArrayDeque<>();
    private final Queue<Later> later = new PriorityQueue<>(Comparator.comparingLong(Later::millis));

    /** Due at once. */
    void mark(PartnerCells partner) {
        if (partner.due.queued) return;
        partner.due.queued = true;
        due.add(partner);
    }

    /** Due at {@code millis} since the epoch, or earlier if it was due earlier. */
    void mark(PartnerCells partner, long millis) {
        if (partner.due.queued || partner.due.later <= millis) return;
        partner.due.later = millis;
        later.add(new Later(partner, millis));
    }

    /** Takes the one that has waited longest; null when none is due. It counts as sent. */
    @Nullable
    PartnerCells take(long now) {
        for (var next = later.peek(); next != null && next.millis() <= now; next = later.peek()) {
            var _ = later.remove();
            if (next.partner().due.later != next.millis()) continue;
            next.partner().due.later = Due.NEVER;
            mark(next.partner());
        }
        var taken = due.poll();
        if (taken != null) taken.due.queued = false;
        return taken;
    }

    boolean isEmpty() {
        return due.isEmpty() && later.isEmpty();
    }

    /** The lowest segment that is the newest of an unsent partner, {@code next} being that of those not written yet. */
    long oldest(long next) {
        long oldest = Long.MAX_VALUE;
        for (var partner : due) oldest = Math.min(oldest, segment(partner, next));
        for (var waiting : later) oldest = Math.min(oldest, segment(waiting.partner(), next));
        return oldest;
    }

    private static long segment(PartnerCells partner, long next) {
        return partner.logged.waiting() ? next : partner.logged.last();
    }
}

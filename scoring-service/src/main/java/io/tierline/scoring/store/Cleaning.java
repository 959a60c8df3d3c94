package io.tierline.scoring.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps a changelog at no more than about twice what counts of it: partners that stand in the oldest segments are
 * written again, a bounded piece of work at each commit, and then those segments are taken away.
 */
final class Cleaning {
    private static final int MOST_DROPPED = 1_000;

    private final SegmentLog log;
    private final Sizing sizing;
    /** Still to be written again, those in the oldest segments last. */
    private final List<PartnerCells> left = new ArrayList<>();
    /** Segments below it hold nothing of any partner that is not left. */
    private long floor;

    Cleaning(SegmentLog log, Sizing sizing) {
        this.log = log;
        this.sizing = sizing;
    }

    /** Nothing is left to do, whatever it was. */
    void stop() {
        left.clear();
        floor = 0;
    }

    /**
     * Chooses what is to be written again now.
     *
     * @param live how many bytes of the changelog count
     */
    void choose(long live, Collection<PartnerCells> partners, Consumer<PartnerCells> again) {
        if (left.isEmpty() && !unfinished() && log.total() > 2 * live + sizing.waste()) start(partners);
        long chosen = 0;
        while (!left.isEmpty() && chosen < sizing.atOnce()) {
            var partner = left.removeLast();
            partner.writeAgain();
            chosen += partner.slab().live();
            again.accept(partner);
        }
    }

    private void start(Collection<PartnerCells> partners) {
        log.seal();
        floor = log.number();
        for (var partner : partners) if (partner.logged.first() != Logged.NOWHERE) left.add(partner);
        left.sort(Comparator.comparingLong((PartnerCells partner) -> partner.logged.first())
                .reversed());
    }

    /** Takes segments away, all that was chosen having been written. */
    void drop(Changelog out) {
        if (!unfinished()) return;
        log.drop(left.isEmpty() ? floor : Math.min(floor, left.getLast().logged.first()), MOST_DROPPED, out);
    }

    /** Whether there are segments still to be taken away. */
    boolean unfinished() {
        return log.reachesBelow(floor);
    }
}

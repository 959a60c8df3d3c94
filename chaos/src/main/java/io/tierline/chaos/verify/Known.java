package io.tierline.chaos.verify;

import io.tierline.prioritization.facts.Fact;
import io.tierline.prioritization.facts.PartnerFacts;
import io.tierline.prioritization.facts.Retention;
import io.tierline.prioritization.facts.Snapshot;
import java.time.Instant;
import java.util.SortedSet;

/** One partner as the log tells it, readable at the instants that are compared. */
final class Known {
    private final PartnerFacts facts = new PartnerFacts();
    private final Retention keep;
    private final Instant end;
    private Instant newest = Instant.MIN;

    /** @param instants at which it will be read; not empty */
    Known(SortedSet<Instant> instants) {
        this.keep = Retention.at(instants);
        this.end = instants.last();
    }

    void take(Fact fact) {
        facts.apply(fact, keep);
        var time = fact.stamp().time();
        if (time.isAfter(newest) && !time.isAfter(end)) newest = time;
    }

    Snapshot at(Instant t) {
        return facts.at(t);
    }

    /** The latest time of anything that has happened by now: whoever spoke last before it has not heard of it. */
    Instant newest() {
        return newest;
    }
}

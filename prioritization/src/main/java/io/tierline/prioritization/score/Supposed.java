package io.tierline.prioritization.score;

import io.tierline.prioritization.facts.Activity;
import io.tierline.prioritization.facts.Deal;
import io.tierline.prioritization.facts.Snapshot;
import io.tierline.prioritization.facts.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A snapshot in which one more event has happened. */
final class Supposed {
    /** An account, activity or deal that cannot be there already: no id holds a slash. */
    private static final String NEW = "/new";

    private Supposed() {}

    static Snapshot with(Snapshot snapshot, OneMore.What what, Instant t) {
        var stamp = new Stamp(t, NEW, NEW);
        return switch (what) {
            case OneMore.What.Activity(var kind, var newAccount) ->
                of(
                        snapshot,
                        more(
                                snapshot.activities(),
                                new Activity(
                                        NEW, stamp, Objects.requireNonNullElse(kind, ""), newAccount ? NEW : null)),
                        snapshot.deals());
            case OneMore.What.Deal(var status, var attribution, var amount, var currency) ->
                of(
                        snapshot,
                        snapshot.activities(),
                        more(
                                snapshot.deals(),
                                new Deal(
                                        NEW,
                                        stamp,
                                        null,
                                        status,
                                        amount.doubleValue(),
                                        currency,
                                        1,
                                        attribution,
                                        status.closed() ? t : null)));
        };
    }

    private static Snapshot of(Snapshot snapshot, List<Activity> activities, List<Deal> deals) {
        return new Snapshot(
                snapshot.present(),
                snapshot.registeredSince(),
                snapshot.name(),
                snapshot.segment(),
                snapshot.region(),
                snapshot.attributes(),
                activities,
                deals,
                snapshot.overlap());
    }

    private static <T> List<T> more(List<T> there, T one) {
        var more = new ArrayList<>(there);
        more.add(one);
        return more;
    }
}

package io.tierline.chaos.verify;

import io.tierline.chaos.log.LogRecord;
import io.tierline.contracts.event.ScoreEvent.PartitionScored;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Folds one partition of partners and engagements, stopping at each cycle's cut to compare its official scores. */
final class PartitionCheck {
    private final Map<RecordKey, Known> known = new HashMap<>();
    private final Function<RecordKey, SortedSet<Instant>> instants;

    /** @param instants at which a partner will be read */
    PartitionCheck(Function<RecordKey, SortedSet<Instant>> instants) {
        this.instants = instants;
    }

    /** A cycle's check and the end marker that says how far it counted. */
    record Cut(PartitionScored end, OfficialCheck check) {
        private static final Comparator<Cut> ORDER =
                Comparator.comparingLong(cut -> cut.below(Topic.PARTNERS) + cut.below(Topic.ENGAGEMENTS));

        long below(Topic topic) {
            return end.offsets().getOrDefault(topic.topicName(), 0L);
        }
    }

    /** Reads both topics to their end; returns every partner that came up. */
    Map<RecordKey, Known> fold(ShardReading partners, ShardReading engagements, List<Cut> cuts) {
        var inOrder = new ArrayList<>(cuts);
        inOrder.sort(Cut.ORDER);
        for (var cut : inOrder) {
            partners.below(cut.below(Topic.PARTNERS), this::take);
            engagements.below(cut.below(Topic.ENGAGEMENTS), this::take);
            cut.check().compare(cut.end(), known);
        }
        partners.rest(this::take);
        engagements.rest(this::take);
        return known;
    }

    private void take(LogRecord record, Meaning meaning) {
        switch (meaning) {
            case Meaning.OfPartner(var partner, var fact) ->
                known.computeIfAbsent(partner, key -> new Known(new TreeSet<>(instants.apply(key))))
                        .take(fact);
            case Meaning.Barrier _, Meaning.Nothing _, Meaning.Poison _ -> {}
            case Meaning.Version _ -> throw new IllegalStateException("a framework at " + record.place());
        }
    }
}

package io.tierline.tiering.cycle;

import io.tierline.contracts.event.ScoreDigest;
import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the partitions have said about one cycle so far. */
record Reports(int partitions, List<Marker> markers) {
    /** The partitions that have not said all yet, ascending. */
    List<Integer> missing() {
        var there = new HashSet<>(markers.stream().map(Marker::partition).toList());
        return IntStream.range(0, partitions)
                .filter(partition -> !there.contains(partition))
                .boxed()
                .toList();
    }

    /** Why the scores are not those that the partitions said; empty when they are. */
    Optional<String> fault(List<Official> officials) {
        Map<Integer, Map<String, PartnerScored>> byPartition = new HashMap<>();
        var seen = new HashSet<String>();
        for (var official : officials) {
            if (!seen.add(official.partner()))
                return Optional.of("partner " + official.partner() + " was scored by two partitions");
            byPartition
                    .computeIfAbsent(official.partition(), _ -> new HashMap<>())
                    .put(official.partner(), official.scored());
        }
        for (var marker : markers) {
            var scores = byPartition.getOrDefault(marker.partition(), Map.of());
            if (scores.size() != marker.partners())
                return Optional.of("partition %d says it scored %d partners, %d scores are there"
                        .formatted(marker.partition(), marker.partners(), scores.size()));
            if (!ScoreDigest.of(scores).equals(marker.digest()))
                return Optional.of("the scores of partition %d differ from its digest".formatted(marker.partition()));
        }
        return Optional.empty();
    }

    CycleOffsets offsets() {
        var offsets = new HashMap<Integer, Map<String, Long>>();
        for (var marker : markers) offsets.put(marker.partition(), marker.offsets());
        return new CycleOffsets(offsets);
    }
}

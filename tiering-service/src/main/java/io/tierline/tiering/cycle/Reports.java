package io.tierline.tiering.cycle;

import java.util.ArrayList;
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

    /** How many the partitions say they scored, together. */
    int partners() {
        return markers.stream().mapToInt(Marker::partners).sum();
    }

    /** Why the scores are not those that the partitions said; empty when they are. */
    Optional<String> fault(List<Official> officials) {
        Map<Integer, List<Official>> byPartition = new HashMap<>();
        var seen = new HashSet<String>();
        for (var official : officials) {
            if (!seen.add(official.partner()))
                return Optional.of("partner " + official.partner() + " was scored by two partitions");
            byPartition
                    .computeIfAbsent(official.partition(), _ -> new ArrayList<>())
                    .add(official);
        }
        return markers.parallelStream()
                .map(marker -> fault(marker, byPartition.getOrDefault(marker.partition(), List.of())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> fault(Marker marker, List<Official> scores) {
        if (scores.size() != marker.partners())
            return Optional.of("partition %d says it scored %d partners, %d scores are there"
                    .formatted(marker.partition(), marker.partners(), scores.size()));
        return marker.fits(Official.firsts(scores))
                ? Optional.empty()
                : Optional.of("the scores of partition %d differ from its digest".formatted(marker.partition()));
    }

    CycleOffsets offsets() {
        return CycleOffsets.of(markers);
    }
}

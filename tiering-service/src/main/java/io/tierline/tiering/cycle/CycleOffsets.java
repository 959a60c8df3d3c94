package io.tierline.tiering.cycle;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far the log was counted in a cycle.
 *
 * @param byPartition by partition and {@code topic-partition}, the offset below which everything was counted
 */
record CycleOffsets(Map<Integer, SortedMap<String, Long>> byPartition) {
    private static final SortedMap<String, Long> NONE = Collections.emptySortedMap();

    /** As the partitions said when they reported. */
    static CycleOffsets of(List<Marker> markers) {
        var byPartition = new HashMap<Integer, SortedMap<String, Long>>();
        for (var marker : markers) {
            var offsets = new TreeMap<String, Long>();
            marker.offsets().forEach((topic, next) -> offsets.put(topic + "-" + marker.partition(), next));
            byPartition.put(marker.partition(), Collections.unmodifiableSortedMap(offsets));
        }
        return new CycleOffsets(Map.copyOf(byPartition));
    }

    /** By {@code topic-partition}. */
    SortedMap<String, Long> all() {
        var all = new TreeMap<String, Long>();
        byPartition.values().forEach(all::putAll);
        return all;
    }

    /** Those of one partition, by {@code topic-partition}. */
    SortedMap<String, Long> of(int partition) {
        return byPartition.getOrDefault(partition, NONE);
    }
}

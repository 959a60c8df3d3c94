package io.tierline.tiering.cycle;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How far the log was counted in a cycle.
 *
 * @param byPartition by partition and topic name, the offset below which everything was counted
 */
record CycleOffsets(Map<Integer, Map<String, Long>> byPartition) {
    /** By {@code topic-partition}. */
    SortedMap<String, Long> all() {
        var all = new TreeMap<String, Long>();
        byPartition.keySet().forEach(partition -> all.putAll(of(partition)));
        return all;
    }

    /** Those of one partition, by {@code topic-partition}. */
    SortedMap<String, Long> of(int partition) {
        var offsets = new TreeMap<String, Long>();
        byPartition
                .getOrDefault(partition, Map.of())
                .forEach((topic, next) -> offsets.put(topic + "-" + partition, next));
        return offsets;
    }
}

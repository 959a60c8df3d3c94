package io.tierline.chaos.verify;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/**
 * How a cluster stands when nothing is written any more.
 *
 * @param transactions of the scoring service that are open, each with its state
 * @param stable the last stable offset of each partition: where readers of committed records must stop
 * @param ends the end of each partition
 */
public record Standstill(List<String> transactions, Map<TopicPartition, Long> stable, Map<TopicPartition, Long> ends) {
    public Standstill {
        transactions = List.copyOf(transactions);
        stable = Map.copyOf(stable);
        ends = Map.copyOf(ends);
    }

    /** Nothing holds a reader back. */
    public boolean reached() {
        return transactions.isEmpty() && stable.equals(ends);
    }

    void check(Findings findings) {
        findings.compared(Check.TRANSACTIONS, ends.size());
        transactions.forEach(open -> findings.difference(Check.TRANSACTIONS, "open: " + open));
        var sorted = new TreeMap<String, TopicPartition>();
        ends.keySet().forEach(partition -> sorted.put(partition.toString(), partition));
        sorted.forEach((name, partition) -> {
            long until = stable.getOrDefault(partition, -1L);
            long end = ends.getOrDefault(partition, -1L);
            if (until != end)
                findings.difference(
                        Check.TRANSACTIONS, "%s can be read to %d only (expected: %d)".formatted(name, until, end));
        });
    }
}

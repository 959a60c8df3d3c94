package io.tierline.chaos.verify;

import io.tierline.chaos.ledger.Ack;
import io.tierline.chaos.ledger.Ledger;
import io.tierline.chaos.log.Fingerprint;
import io.tierline.chaos.log.LogRecord;
import io.tierline.chaos.log.Place;
import io.tierline.contracts.topic.Topic;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds the log against what its writer knows: what was acknowledged is there once, and nothing else is. */
final class AcknowledgedCheck {
    private final Ledger ledger;
    private final Findings findings;
    private final Map<Fingerprint, Integer> unplaced;
    private final Map<Fingerprint, Integer> unanswered;

    AcknowledgedCheck(Ledger ledger, Findings findings) {
        this.ledger = ledger;
        this.findings = findings;
        this.unplaced = counted(ledger.unplaced());
        this.unanswered = counted(ledger.unanswered());
    }

    /** The check of one partition; empty where nothing is known of what was written there. */
    Optional<OfShard> of(Topic topic, int partition) {
        return ledger.acks(topic, partition).map(acks -> new OfShard(topic, partition, acks));
    }

    /** To be called when all partitions have been read. */
    void end() {
        unplaced.forEach((fingerprint, count) -> findings.difference(
                Check.ACKNOWLEDGED,
                "lost: %d times %s, acknowledged, but nowhere in the log".formatted(count, fingerprint)));
    }

    private static Map<Fingerprint, Integer> counted(Collection<Fingerprint> fingerprints) {
        var counted = new HashMap<Fingerprint, Integer>();
        for (var fingerprint : fingerprints) counted.merge(fingerprint, 1, Integer::sum);
        return counted;
    }

    private static boolean takeOne(Map<Fingerprint, Integer> from, Fingerprint fingerprint) {
        if (!from.containsKey(fingerprint)) return false;
        from.computeIfPresent(fingerprint, (_, count) -> count == 1 ? null : count - 1);
        return true;
    }

    /** One partition, read in the order of its offsets. */
    final class OfShard {
        private final Topic topic;
        private final int partition;
        private final List<Ack> acks;
        private int next;

        private OfShard(Topic topic, int partition, List<Ack> acks) {
            this.topic = topic;
            this.partition = partition;
            this.acks = acks;
            findings.compared(Check.ACKNOWLEDGED, acks.size());
        }

        void take(LogRecord record, boolean poison) {
            lostBelow(record.place().offset());
            if (next == acks.size() || acks.get(next).offset() > record.place().offset()) {
                extra(record);
                return;
            }
            var ack = acks.get(next++);
            if (!ack.fingerprint().equals(record.fingerprint()))
                findings.difference(Check.ACKNOWLEDGED, record.place() + " is another record than was acknowledged");
            if (ack.poison() != poison)
                findings.difference(
                        Check.ACKNOWLEDGED,
                        "%s is %s (expected: %s)".formatted(record.place(), words(poison), words(ack.poison())));
            while (next < acks.size() && acks.get(next).offset() == ack.offset()) {
                findings.difference(
                        Check.ACKNOWLEDGED, "two records were acknowledged with one place: " + record.place());
                next++;
            }
        }

        /** To be called at the end of the partition. */
        void end() {
            lostBelow(Long.MAX_VALUE);
        }

        private void lostBelow(long offset) {
            for (; next < acks.size() && acks.get(next).offset() < offset; next++)
                findings.difference(
                        Check.ACKNOWLEDGED,
                        "lost: %s was acknowledged"
                                .formatted(new Place(
                                        topic, partition, acks.get(next).offset())));
        }

        private void extra(LogRecord record) {
            var fingerprint = record.fingerprint();
            if (takeOne(unplaced, fingerprint) || takeOne(unanswered, fingerprint)) return;
            findings.difference(
                    Check.ACKNOWLEDGED, "doubled or foreign: %s was never acknowledged".formatted(record.place()));
        }

        private static String words(boolean poison) {
            return poison ? "poison" : "good";
        }
    }
}

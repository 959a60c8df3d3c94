package io.tierline.chaos.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.chaos.log.Fingerprint;
import io.tierline.contracts.topic.Topic;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    @TempDir
    Path directory;

    @Test
    void what_was_noted_is_read_back_by_offset() throws IOException {
        var later = new Ack(9, new Fingerprint(4), true);
        var earlier = new Ack(3, new Fingerprint(-1), false);
        try (var ledger = new LedgerWriter(directory)) {
            ledger.acknowledged(Topic.ENGAGEMENTS, 2, later);
            ledger.acknowledged(Topic.ENGAGEMENTS, 2, earlier);
            ledger.unplaced(new Fingerprint(11), false);
            ledger.unanswered(new Fingerprint(12));
            assertThat(ledger.totals()).isEqualTo(new LedgerWriter.Totals(3, 1, 1));
        }
        var read = new LedgerFiles(directory);
        assertThat(read.acks(Topic.ENGAGEMENTS, 2).orElseThrow()).containsExactly(earlier, later);
        assertThat(read.unplaced()).containsExactly(new Fingerprint(11));
        assertThat(read.unanswered()).containsExactly(new Fingerprint(12));
    }

    @Test
    void a_partition_where_nothing_was_acknowledged_is_empty_and_a_topic_nobody_wrote_to_is_unknown()
            throws IOException {
        try (var ledger = new LedgerWriter(directory)) {
            ledger.acknowledged(Topic.ENGAGEMENTS, 2, new Ack(3, new Fingerprint(4), false));
        }
        var read = new LedgerFiles(directory);
        assertThat(read.acks(Topic.ENGAGEMENTS, 0))
                .hasValueSatisfying(acks -> assertThat(acks).isEmpty());
        assertThat(read.acks(Topic.PARTNERS, 0)).isEmpty();
    }
}

package io.tierline.chaos.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.chaos.ledger.Ack;
import io.tierline.chaos.ledger.Ledger;
import io.tierline.chaos.log.Fingerprint;
import io.tierline.chaos.log.LogRecord;
import io.tierline.chaos.log.Place;
import io.tierline.contracts.topic.Topic;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class AcknowledgedCheckTest {
    private final Findings findings = new Findings();

    private record Notes(List<Ack> acks, Collection<Fingerprint> unplaced, Collection<Fingerprint> unanswered)
            implements Ledger {
        @Override
        public Optional<List<Ack>> acks(Topic topic, int partition) {
            return Optional.of(acks);
        }
    }

    @Test
    void a_record_acknowledged_without_a_place_must_stand_there_once() {
        var check = new AcknowledgedCheck(new Notes(List.of(), List.of(print(1)), List.of()), findings);
        read(check, record(0, 1));
        assertThat(findings.report().clean()).isTrue();
        read(check, record(1, 1));
        assertThat(findings.report().differences())
                .singleElement()
                .satisfies(
                        difference -> assertThat(difference.what()).contains("doubled or foreign: engagements-0 at 1"));
    }

    @Test
    void one_acknowledged_without_a_place_that_stands_nowhere_is_lost() {
        var check = new AcknowledgedCheck(new Notes(List.of(), List.of(print(1)), List.of()), findings);
        read(check);
        assertThat(findings.report().total()).isEqualTo(1);
    }

    @Test
    void one_that_was_given_up_may_stand_there_or_not() {
        var ledger = new Notes(List.of(), List.of(), List.of(print(1), print(2)));
        read(new AcknowledgedCheck(ledger, findings), record(0, 2));
        assertThat(findings.report().clean()).isTrue();
    }

    @Test
    void another_record_at_an_acknowledged_place_is_found_and_so_is_poison_that_was_meant_well() {
        var ledger = new Notes(List.of(new Ack(0, print(1), false), new Ack(1, print(2), true)), List.of(), List.of());
        read(new AcknowledgedCheck(ledger, findings), record(0, 7), record(1, 2));
        assertThat(findings.report().differences())
                .extracting(Difference::what)
                .containsExactly(
                        "engagements-0 at 0 is another record than was acknowledged",
                        "engagements-0 at 1 is good (expected: poison)");
    }

    private static void read(AcknowledgedCheck check, LogRecord... records) {
        var shard = check.of(Topic.ENGAGEMENTS, 0).orElseThrow();
        for (var record : records) shard.take(record, false);
        shard.end();
        check.end();
    }

    private static LogRecord record(long offset, int content) {
        var place = new Place(Topic.ENGAGEMENTS, 0, offset);
        return new LogRecord(place, Scene.NOON, new byte[] {1}, new byte[] {(byte) content}, new RecordHeaders());
    }

    private static Fingerprint print(int content) {
        return Fingerprint.of(new byte[] {1}, new byte[] {(byte) content});
    }
}

package io.tierline.scoring.store;

import static io.tierline.scoring.Sample.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.prioritization.facts.LogCut;
import io.tierline.scoring.score.Official;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class OfficialsTest {
    private static final Duration HISTORY = Duration.ofDays(400);
    private static final RecordKey ACME = new RecordKey("demo", "acme");

    private final KeyValueStore<Bytes, byte[]> store = Stored.inMemory(Serdes.Bytes(), Serdes.ByteArray());
    private final Officials officials = new Officials(store, HISTORY);
    private final OfficialReader reader = new OfficialReader(store);

    @Test
    void a_partners_scores_come_in_the_order_of_their_instants() {
        var before1970 = official("c-0", Instant.parse("1969-12-31T23:59:59.5Z"));
        var instants = new Officials(store, Duration.ofDays(40_000));
        decided(instants, ACME, official("c-2", NOON));
        decided(instants, ACME, official("c-3", NOON.plusNanos(1)));
        decided(instants, ACME, before1970);
        decided(instants, ACME, official("c-1", Instant.EPOCH));

        assertThat(reader.of(ACME)).extracting(Official::cycle).containsExactly("c-0", "c-1", "c-2", "c-3");
        assertThat(reader.of(ACME).getFirst()).isEqualTo(before1970);
    }

    @Test
    void partners_whose_names_begin_alike_do_not_mix() {
        decided(officials, ACME, official("c-1", NOON));
        decided(officials, new RecordKey("demo", "acme0"), official("c-2", NOON));
        decided(officials, new RecordKey("demo", "acme."), official("c-3", NOON));
        decided(officials, new RecordKey("demo-2", "acme"), official("c-4", NOON));

        assertThat(reader.of(ACME)).extracting(Official::cycle).containsExactly("c-1");
        assertThat(reader.of(new RecordKey("demo", "acm"))).isEmpty();
    }

    @Test
    void a_score_is_official_once_its_cycle_is_decided() {
        officials.put(ACME, official("failed", NOON));
        officials.put(ACME, official("under-way", NOON.plusSeconds(60)));
        assertThat(reader.of(ACME)).isEmpty();

        officials.decided("demo", "under-way", NOON.plusSeconds(60));
        officials.decided("demo-2", "failed", NOON);

        assertThat(reader.of(ACME)).extracting(Official::cycle).containsExactly("under-way");
    }

    @Test
    void a_cycle_that_is_opened_again_counts_with_its_last_attempt() {
        officials.put(ACME, official("c-1", NOON));
        var again = official("c-1", NOON.plusSeconds(60));
        officials.put(ACME, again);
        officials.decided("demo", "c-1", again.asOf());

        assertThat(reader.of(ACME)).containsExactly(again);
    }

    @Test
    void a_cycle_that_is_said_again_stands_once() {
        decided(officials, ACME, official("c-1", NOON));
        decided(officials, ACME, official("c-1", NOON));
        decided(officials, ACME, official("c-2", NOON));

        assertThat(reader.of(ACME)).extracting(Official::cycle).containsExactly("c-1", "c-2");
    }

    @Test
    void what_lies_before_the_history_goes_with_the_next() {
        decided(officials, ACME, official("c-1", NOON));
        decided(officials, ACME, official("c-2", NOON.plusNanos(1)));
        decided(officials, ACME, official("c-3", NOON.plusNanos(1).plus(HISTORY)));

        assertThat(reader.of(ACME)).extracting(Official::cycle).containsExactly("c-2", "c-3");
    }

    private static void decided(Officials officials, RecordKey partner, Official official) {
        officials.put(partner, official);
        officials.decided(partner.program(), official.cycle(), official.asOf());
    }

    private static Official official(String cycle, Instant asOf) {
        return new Official(cycle, asOf, 3, 47.1234, 90, new LogCut(17, 4_000_000_000L));
    }
}

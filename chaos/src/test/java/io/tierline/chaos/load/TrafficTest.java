package io.tierline.chaos.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.EngagementEvent.Attribution;
import io.tierline.contracts.event.EngagementEvent.DealChanged;
import io.tierline.contracts.event.EngagementEvent.Status;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ProgramEvent.FrameworkPublished;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.prioritization.framework.FrameworkReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrafficTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final int PARTITIONS = 12;

    @Test
    void the_same_seed_gives_the_same_records_byte_for_byte() {
        var one = stream(5, 3_000);
        var other = stream(5, 3_000);
        for (int i = 0; i < one.size(); i++) {
            assertThat(one.get(i).record().value())
                    .isEqualTo(other.get(i).record().value());
            assertThat(one.get(i).record().key())
                    .isEqualTo(other.get(i).record().key());
        }
        assertThat(stream(6, 3_000)).isNotEqualTo(one);
    }

    @Test
    void every_record_that_is_not_poison_can_be_read() throws UnreadableEvent {
        int repeated = 0;
        var seen = new HashMap<String, Integer>();
        for (var sending : stream(1, 20_000)) {
            if (sending.poison()) continue;
            var event = read(sending.record());
            if (seen.merge(event.id(), 1, Integer::sum) > 1) repeated++;
        }
        assertThat(repeated).isBetween(200, 600);
    }

    @ParameterizedTest
    @EnumSource
    void poison_is_what_it_says(Poison poison) {
        var deal = new DealChanged(
                "deal-1",
                null,
                Status.open,
                null,
                new BigDecimal("1200.50"),
                "USD",
                BigDecimal.ONE,
                Attribution.sourced,
                null,
                null);
        var event = new Event("id-1", "/crm", Traffic.PROGRAM, "partner-1", NOON, deal);
        var record = poison.of(event, new RecordKey(Traffic.PROGRAM, "partner-2"), PARTITIONS)
                .record();
        switch (poison) {
            case WRONG_PARTITION ->
                assertThat(record.partition()).isNotEqualTo(event.key().partition(PARTITIONS));
            case WRONG_TOPIC ->
                assertThat(new String(record.value(), java.nio.charset.StandardCharsets.UTF_8))
                        .contains("tierline.partner.retired");
            case NOT_JSON,
                    EMPTY,
                    NO_VALUE,
                    NO_KEY,
                    FOREIGN_KEY,
                    NO_OBJECT,
                    UNKNOWN_TYPE,
                    NO_DATA,
                    NO_TIME,
                    NUMBER_AS_TEXT,
                    NOT_A_NUMBER,
                    YEAR_ZERO,
                    YEAR_9999,
                    NAMED_TWICE,
                    TOO_DEEP,
                    TOO_LARGE -> assertThatThrownBy(() -> read(record)).isInstanceOf(UnreadableEvent.class);
        }
    }

    @Test
    void a_long_stream_holds_every_kind_of_poison() {
        var poisons = stream(2, 120_000).stream().filter(Sending::poison).count();
        assertThat(poisons).isGreaterThan(EnumSet.allOf(Poison.class).size() * 3L);
    }

    @Test
    void published_frameworks_are_valid_and_the_invalid_one_is_not() throws UnreadableEvent {
        var policy = new Policy(PARTITIONS);
        for (int version = 1; version <= 3; version++) {
            var published =
                    (FrameworkPublished) read(policy.publish(NOON).record()).data();
            assertThat(published.version()).isEqualTo(version);
            assertThat(FrameworkReader.read(published.framework()).errors()).isEmpty();
        }
        var invalid = policy.publishInvalid(NOON);
        assertThat(invalid.poison()).isTrue();
        var published = (FrameworkPublished) read(invalid.record()).data();
        assertThat(FrameworkReader.read(published.framework()).errors()).isNotEmpty();
    }

    @Test
    void a_cycle_reaches_every_partition_of_both_topics_twice() {
        var policy = new Policy(PARTITIONS);
        assertThat(policy.publish(NOON).poison()).isFalse();
        var barriers = policy.openCycle(NOON);
        assertThat(barriers).hasSize(1 + 2 * 2 * PARTITIONS);
        assertThat(barriers.stream().map(sending -> sending.record().partition()))
                .containsAll(IntStream.range(0, PARTITIONS).boxed().toList());
    }

    private static List<Sending> stream(long seed, int count) {
        var traffic = new Traffic(seed, 100, PARTITIONS);
        return IntStream.range(0, count)
                .mapToObj(i -> traffic.next(NOON.plusMillis(i)))
                .toList();
    }

    private static Event read(ProducerRecord<byte[], byte[]> record) throws UnreadableEvent {
        return KafkaEvents.read(record.key(), record.value(), record.headers(), NOON.plusSeconds(200))
                .event();
    }
}

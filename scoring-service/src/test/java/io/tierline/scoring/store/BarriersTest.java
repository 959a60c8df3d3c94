package io.tierline.scoring.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.contracts.topic.Topic;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class BarriersTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final KeyValueStore<String, String> store = Stored.inMemory(Serdes.String(), Serdes.String());

    @Test
    void a_barrier_under_way_and_its_positions_outlive_the_process() {
        var before = new Barriers(store);
        assertThat(before.meet("demo", "c", NOON, Topic.PARTNERS)).isFalse();
        before.read(Topic.PARTNERS, 17);

        var after = new Barriers(store);

        assertThat(after.earliestAsOf()).isEqualTo(NOON);
        assertThat(after.positions()).isEqualTo(Map.of("partners", 17L));
        assertThat(after.meet("demo", "c", NOON, Topic.PARTNERS)).isFalse();
        assertThat(after.meet("demo", "c", NOON, Topic.ENGAGEMENTS)).isTrue();
    }

    @Test
    void a_finished_cycle_leaves_nothing_but_its_name() {
        var barriers = new Barriers(store);
        var _ = barriers.meet("demo", "c", NOON, Topic.PARTNERS);
        barriers.read(Topic.PARTNERS, 17);
        barriers.finish("demo", "c", NOON);

        assertThat(barriers.done("demo", "c")).isTrue();
        assertThat(barriers.done("other", "c")).isFalse();
        assertThat(barriers.positions()).isEmpty();
        assertThat(barriers.earliestAsOf()).isNull();
        assertThat(store.approximateNumEntries()).isEqualTo(1);
    }

    @Test
    void without_a_barrier_reading_on_costs_nothing() {
        new Barriers(store).read(Topic.PARTNERS, 17);

        assertThat(store.approximateNumEntries()).isZero();
    }
}

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
        before.meet(met("c", Topic.PARTNERS));
        before.read(Topic.PARTNERS, 17);

        var after = new Barriers(store);

        assertThat(after.earliestAsOf()).isEqualTo(NOON);
        assertThat(after.positions()).isEqualTo(Map.of("partners", 17L));
        after.meet(met("c", Topic.PARTNERS));
        assertThat(after.due()).isEmpty();
        after.meet(met("c", Topic.ENGAGEMENTS));
        assertThat(after.due()).contains(met("c", Topic.ENGAGEMENTS));
    }

    @Test
    void a_barrier_that_is_due_outlives_the_process_with_all_that_is_needed_to_answer_it() {
        var before = new Barriers(store);
        before.meet(met("c/attempt-2", Topic.ENGAGEMENTS));
        before.meet(met("c/attempt-2", Topic.PARTNERS));
        before.meet(met("d", Topic.PARTNERS));
        before.read(Topic.PARTNERS, 43);

        var after = new Barriers(store);

        assertThat(after.due()).contains(met("c/attempt-2", Topic.PARTNERS));
        assertThat(after.positions()).isEqualTo(Map.of("partners", 43L));
        after.finish(met("c/attempt-2", Topic.PARTNERS));
        assertThat(after.due()).isEmpty();
        assertThat(new Barriers(store).due()).isEmpty();
        assertThat(after.earliestAsOf()).isEqualTo(NOON);
    }

    @Test
    void a_finished_cycle_leaves_nothing_but_its_name() {
        var barriers = new Barriers(store);
        barriers.meet(met("c", Topic.PARTNERS));
        barriers.meet(met("c", Topic.ENGAGEMENTS));
        barriers.read(Topic.PARTNERS, 17);
        barriers.finish(met("c", Topic.ENGAGEMENTS));

        assertThat(barriers.done("demo", "c")).isTrue();
        assertThat(barriers.done("other", "c")).isFalse();
        assertThat(barriers.positions()).isEmpty();
        assertThat(barriers.earliestAsOf()).isNull();
        assertThat(store.approximateNumEntries()).isEqualTo(1);
        barriers.meet(met("c", Topic.PARTNERS));
        assertThat(store.approximateNumEntries()).isEqualTo(1);
    }

    @Test
    void without_a_barrier_reading_on_costs_nothing() {
        new Barriers(store).read(Topic.PARTNERS, 17);

        assertThat(store.approximateNumEntries()).isZero();
    }

    private static MetBarrier met(String cycle, Topic topic) {
        return new MetBarrier("demo", cycle, NOON, topic, 42, NOON.plusMillis(3), "{\"id\": \"a b\"}");
    }
}

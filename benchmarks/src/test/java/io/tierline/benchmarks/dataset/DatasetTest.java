package io.tierline.benchmarks.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tierline.contracts.codec.CloudEvents;
import io.tierline.contracts.event.EngagementEvent.ActivityLogged;
import io.tierline.contracts.event.EngagementEvent.ActivityRetracted;
import io.tierline.contracts.event.EventType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DatasetTest {
    private static final Instant PRESENT = Instant.parse("2026-11-23T12:00:00Z");
    private static final int EVENTS = 40_000;
    private static final Dataset DATASET = new Dataset("bench", 7, EVENTS, 500, PRESENT);

    @Test
    void every_event_is_one_that_the_product_accepts_and_stands_on_the_topic_of_its_type() throws Exception {
        for (int slot = 0; slot < 5_000; slot++) {
            var record = DATASET.event(slot);
            var read = CloudEvents.read(record.json(), "bench", PRESENT);
            assertThat(read.event().key().text()).isEqualTo(new String(record.key(), StandardCharsets.UTF_8));
            assertThat(EventType.of(read.event().data()).topic()).isEqualTo(record.topic());
            assertThat(read.event().time()).isBeforeOrEqualTo(PRESENT);
            assertThat(read.unknownFields()).isZero();
        }
        for (int partner = 0; partner < 500; partner++) {
            var record = DATASET.registration(partner);
            assertThat(CloudEvents.read(record.json(), "bench", PRESENT).unknownFields())
                    .isZero();
        }
    }

    @Test
    void about_two_in_a_hundred_are_the_very_bytes_of_an_event_that_came_before() {
        var seen = new HashSet<String>();
        long repeats = IntStream.range(0, EVENTS)
                .filter(slot -> !seen.add(new String(DATASET.event(slot).json(), StandardCharsets.UTF_8)))
                .count();
        assertThat((double) repeats / (EVENTS - 5_000)).isEqualTo(0.02, within(0.004));
    }

    @Test
    void the_same_seed_gives_the_same_events_and_another_one_others() {
        var again = new Dataset("bench", 7, EVENTS, 500, PRESENT);
        var other = new Dataset("bench", 8, EVENTS, 500, PRESENT);
        assertThat(again.event(123).json()).isEqualTo(DATASET.event(123).json());
        assertThat(other.event(123).json()).isNotEqualTo(DATASET.event(123).json());
        assertThat(DATASET.first(1_000).event(123).json())
                .isEqualTo(DATASET.event(123).json());
    }

    @Test
    void the_mixture_is_a_crms() throws Exception {
        var types = new HashMap<String, Integer>();
        long bytes = 0;
        int late = 0;
        Instant newest = Instant.EPOCH;
        var partners = new HashMap<String, Integer>();
        for (int slot = 0; slot < EVENTS; slot++) {
            var json = DATASET.event(slot).json();
            bytes += json.length;
            var event = CloudEvents.read(json, "bench", PRESENT).event();
            types.merge(EventType.of(event.data()).wireName(), 1, Integer::sum);
            partners.merge(event.subject(), 1, Integer::sum);
            if (event.time().isBefore(newest.minusSeconds(1)) && !DATASET.isDuplicate(slot)) late++;
            if (event.time().isAfter(newest)) newest = event.time();
        }
        assertThat((double) bytes / EVENTS).isEqualTo(400, within(40.0));
        assertThat((double) late / EVENTS).isEqualTo(0.05, within(0.01));
        assertThat(types.get("tierline.activity.logged") / (double) EVENTS).isEqualTo(0.855, within(0.02));
        assertThat(types.get("tierline.deal.changed") / (double) EVENTS).isEqualTo(0.10, within(0.02));
        assertThat(types)
                .containsKeys("tierline.overlap.reported", "tierline.partner.changed", "tierline.activity.retracted");
        int busiest =
                partners.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        assertThat(busiest).isGreaterThan(10 * EVENTS / 500);
    }

    @Test
    void a_retraction_takes_back_an_activity_of_the_same_partner() throws Exception {
        var owners = new HashMap<String, String>();
        int retractions = 0;
        for (int slot = 0; slot < EVENTS; slot++) {
            var event = CloudEvents.read(DATASET.event(slot).json(), "bench", PRESENT)
                    .event();
            if (event.data() instanceof ActivityLogged activity) owners.put(activity.activityId(), event.subject());
            if (event.data() instanceof ActivityRetracted retracted) {
                retractions++;
                assertThat(owners).containsEntry(retracted.activityId(), event.subject());
            }
        }
        assertThat(retractions).isGreaterThan(300);
    }
}

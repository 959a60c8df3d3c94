package io.tierline.service.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.PartnerEvent.PartnerRetired;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EventRecordsTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @Test
    void what_comes_last_is_made_once_and_not_before_it_is_asked_for() {
        var asked = new AtomicInteger();
        var unordered = List.of(event("ann"), event("bob"));
        var records = new EventRecords(unordered.size(), unordered::get, () -> {
            asked.incrementAndGet();
            return List.of(event("cem"));
        });
        assertThat(records.unordered()).isEqualTo(2);
        assertThat(records.isEmpty()).isFalse();
        assertThat(records.get(1).value())
                .isEqualTo(KafkaEvents.record(event("bob")).value());
        assertThat(asked).hasValue(0);
        assertThat(records)
                .extracting(record -> new String(record.key(), StandardCharsets.UTF_8))
                .containsExactly("p/ann", "p/bob", "p/cem");
        assertThat(asked).hasValue(1);
    }

    @Test
    void there_may_be_none() {
        assertThat(new EventRecords(List.of())).isEmpty();
        assertThat(new EventRecords(List.of(event("ann")))).hasSize(1);
    }

    private static Event event(String partner) {
        return new Event(partner, "/test", "p", partner, NOON, new PartnerRetired(null));
    }
}

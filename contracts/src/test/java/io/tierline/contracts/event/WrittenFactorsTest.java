package io.tierline.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.contracts.codec.EventJson;
import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import io.tierline.contracts.event.TierEvent.TierDecided;
import io.tierline.contracts.topic.Topic;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class WrittenFactorsTest {
    private static final Instant NOON = Instant.parse("2027-01-01T12:00:00Z");
    private static final List<FactorPoints> FACTORS = List.of(
            new FactorPoints("fit \"A\"", 1e-9, true, 62.5, 31.25), new FactorPoints("größe", 1e21, false, 0, 12));

    @Test
    void they_are_written_in_canonical_json_and_stay_the_factors_they_are() throws IOException {
        var written = WrittenFactors.of(FACTORS);
        assertThat(written).isEqualTo(FACTORS).hasSameHashCodeAs(FACTORS);
        assertThat(WrittenFactors.of(written)).isSameAs(written);
        assertThat(EventJson.mapper().writeValueAsString(written))
                .isEqualTo(new JsonCanonicalizer(EventJson.mapper().writeValueAsString(FACTORS)).getEncodedString());
    }

    @Test
    void a_decision_that_says_them_is_read_as_it_was() throws UnreadableEvent {
        var decided = new TierDecided(
                "c1", NOON, "Acme", "r", 1, 50.25, 80, WrittenFactors.of(FACTORS), "a", "b", null, 0, false, null);
        var event = new Event("decided", "/test", "emea", "acme", NOON, decided);
        var record = KafkaEvents.record(event);
        assertThat(KafkaEvents.read(Topic.TIER_DECISIONS, record.key(), record.value(), record.headers(), NOON)
                        .event())
                .isEqualTo(event);
    }
}

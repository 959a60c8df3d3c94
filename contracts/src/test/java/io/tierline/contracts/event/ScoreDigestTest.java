package io.tierline.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.contracts.codec.CloudEvents;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreDigestTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void is_frozen() {
        assertThat(ScoreDigest.of(Map.of("acme", scored(41.2345, 0.1 + 0.2))))
                .isEqualTo("b44ce660b8ea89b11c31f8493e0685f6b8a9c434bdf01ec816b06cfe5ae2e7e8");
    }

    @Test
    void does_not_depend_on_the_order_of_arrival() {
        var forward = new LinkedHashMap<String, ScoreEvent.PartnerScored>();
        forward.put("acme", scored(1, 2));
        forward.put("a-b", scored(3, 4));
        var backward = new LinkedHashMap<String, ScoreEvent.PartnerScored>();
        backward.put("a-b", scored(3, 4));
        backward.put("acme", scored(1, 2));

        assertThat(ScoreDigest.of(forward)).isEqualTo(ScoreDigest.of(backward));
    }

    @Test
    void changes_with_any_figure() {
        var before = ScoreDigest.of(Map.of("acme", scored(41.2345, 7)));

        assertThat(ScoreDigest.of(Map.of("acme", scored(41.2346, 7)))).isNotEqualTo(before);
        assertThat(ScoreDigest.of(Map.of("acme", scored(41.2345, 7.000000000000001))))
                .isNotEqualTo(before);
        assertThat(ScoreDigest.of(Map.of("acmf", scored(41.2345, 7)))).isNotEqualTo(before);
    }

    @Test
    void survives_the_wire() throws Exception {
        var scored = scored(41.2345, 1.0 / 3);
        var event = new Event("c/acme", "/tierline/scoring", "demo", "acme", NOON, scored);

        var read = CloudEvents.read(CloudEvents.write(event), "demo", NOON).event();

        assertThat(ScoreDigest.of(Map.of("acme", (ScoreEvent.PartnerScored) read.data())))
                .isEqualTo(ScoreDigest.of(Map.of("acme", scored)));
    }

    private static ScoreEvent.PartnerScored scored(double score, double value) {
        var factor = new ScoreEvent.FactorPoints("icp-overlap", value, true, 12.5, 3.75);
        return new ScoreEvent.PartnerScored("c", "Acme", "isv", NOON, score, 30, List.of(factor));
    }
}

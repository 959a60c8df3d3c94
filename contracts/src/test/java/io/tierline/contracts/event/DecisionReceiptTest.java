package io.tierline.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.contracts.codec.CanonicalJson;
import io.tierline.contracts.codec.EventJson;
import io.tierline.contracts.event.TierEvent.Basis;
import io.tierline.contracts.event.TierEvent.Earned;
import io.tierline.contracts.event.TierEvent.TierDecided;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class DecisionReceiptTest {
    private static final Instant NOON = Instant.parse("2027-01-01T12:00:00Z");

    @Test
    void the_digest_is_pinned() {
        assertThat(receipt(50.25, null).computed())
                .isEqualTo("fa1c77f519e35f161002b5b537383ce4c136f7e9018ac83d9e79ea114163c4f7");
    }

    @Test
    void the_digest_is_that_of_the_json_without_the_digest_in_canonical_form() throws IOException {
        for (var receipt : List.of(receipt(50.25, null), receipt(1e-9, "x-1"))) {
            var json = EventJson.mapper().valueToTree(receipt);
            ((com.fasterxml.jackson.databind.node.ObjectNode) json).remove("digest");
            assertThat(CanonicalJson.of(receipt.fields()))
                    .isEqualTo(new JsonCanonicalizer(json.toString()).getEncodedString());
        }
    }

    @Test
    void it_is_read_from_json_as_it_was_and_sealing_twice_changes_nothing() throws IOException {
        var receipt = receipt(50.25, "x-1").sealed();
        var json = EventJson.mapper().writeValueAsBytes(receipt);
        assertThat(EventJson.mapper().readValue(json, DecisionReceipt.class)).isEqualTo(receipt);
        assertThat(receipt.sealed()).isEqualTo(receipt);
        assertThat(receipt(50.2501, "x-1").computed()).isNotEqualTo(receipt.digest());
    }

    @Test
    void the_digest_over_all_depends_on_each_and_on_their_order() {
        assertThat(DecisionReceipt.overAll(List.of("a", "b")))
                .isNotEqualTo(DecisionReceipt.overAll(List.of("b", "a")))
                .isNotEqualTo(DecisionReceipt.overAll(List.of("a")));
        assertThat(DecisionReceipt.overAll(List.of()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private static DecisionReceipt receipt(double score, @org.jspecify.annotations.Nullable String exception) {
        var decided = new TierDecided(
                "c1",
                NOON,
                "Größe & Söhne",
                "reseller",
                1,
                score,
                80,
                List.of(new ScoreEvent.FactorPoints("fit", 12.5, true, 62.5, 31.25)),
                "gold",
                "silver",
                null,
                0,
                false,
                -3.5);
        var earned = exception == null ? null : new Earned("rest", 1);
        return DecisionReceipt.of(
                "emea",
                "acme",
                decided,
                new Basis(3, Map.of("partners-0", 7L, "engagements-0", 9L), 53.75, "stays", exception, earned, ""));
    }
}

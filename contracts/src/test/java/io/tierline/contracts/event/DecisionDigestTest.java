package io.tierline.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DecisionDigestTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void what_is_digested_stays_as_it_is() {
        assertThat(DecisionDigest.of(List.of(decided("ann", 1, null), decided("bob", 2, "gold"))))
                .isEqualTo("b8cebf168328853f228415bd8bff0036230a0c3818a9ac4f0cab9a8aa41eb7a4");
    }

    @Test
    void the_order_of_the_events_and_other_events_do_not_matter_and_every_decision_does() {
        var ann = decided("ann", 1, null);
        var bob = decided("bob", 2, "gold");
        var other = new Event("x", "/test", "prog", "cem", NOON, new PartnerEvent.PartnerRetired(null));
        assertThat(DecisionDigest.of(List.of(bob, other, ann))).isEqualTo(DecisionDigest.of(List.of(ann, bob)));
        assertThat(DecisionDigest.of(List.of(ann))).isNotEqualTo(DecisionDigest.of(List.of(ann, bob)));
        assertThat(DecisionDigest.of(List.of(decided("ann", 1, "gold")))).isNotEqualTo(DecisionDigest.of(List.of(ann)));
    }

    private static Event decided(String partner, int rank, @Nullable String before) {
        var decided = new TierEvent.TierDecided(
                "c1", NOON, partner, "reseller", rank, 50.25, 80, List.of(), "gold", "silver", before, 0, false, null);
        return new Event("decided/c1/" + partner, "/test", "prog", partner, NOON, decided);
    }
}

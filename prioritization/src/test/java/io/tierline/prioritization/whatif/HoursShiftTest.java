package io.tierline.prioritization.whatif;

import static io.tierline.prioritization.Gen.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tierline.prioritization.Documents;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.whatif.HoursShift.Placing;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HoursShiftTest {
    private static final Framework NOW = Documents.framework();

    private static Framework draft(int hours) {
        return Documents.framework("/tiers/1/service/commitments/0/hours", hours);
    }

    @Test
    void what_some_are_freed_of_and_others_need_is_the_difference() {
        forAll(
                source -> {
                    var draft = draft(source.between(1, 6));
                    var now = new HashMap<String, String>();
                    var then = new HashMap<String, String>();
                    for (int i = source.between(0, source.size()); i > 0; i--) {
                        if (source.chance(0.9)) now.put("p" + i, source.oneOf("strategic", "growth", "self-serve"));
                        if (source.chance(0.9)) then.put("p" + i, source.oneOf("strategic", "growth", "self-serve"));
                    }
                    return HoursShift.between(new Placing(NOW, now), new Placing(draft, then));
                },
                shift -> {
                    assertThat(shift.now() + shift.needed() - shift.freed()).isCloseTo(shift.then(), within(0.001));
                    assertThat(shift.freed()).isNotNegative();
                    assertThat(shift.needed()).isNotNegative();
                });
    }

    @Test
    void tiers_of_both_frameworks_are_told_apart() {
        var renamed = Documents.framework("/tiers/0/name", "premier");
        var shift = HoursShift.between(
                new Placing(NOW, Map.of("a", "strategic", "b", "growth")),
                new Placing(renamed, Map.of("a", "premier", "b", "self-serve")));
        assertThat(shift.tiers())
                .extracting(HoursShift.TierHours::tier)
                .containsExactly("premier", "growth", "self-serve", "strategic");
        assertThat(shift.tiers().getFirst().perPartnerNow()).isNull();
        assertThat(shift.tiers().getLast().perPartnerThen()).isNull();
        assertThat(shift.tiers().getLast().partnersNow()).isEqualTo(1);
        assertThat(shift.freed()).isEqualTo(0.23);
        assertThat(shift.needed()).isZero();
        assertThat(shift.now()).isEqualTo(shift.then() + 0.23, within(0.001));
    }
}

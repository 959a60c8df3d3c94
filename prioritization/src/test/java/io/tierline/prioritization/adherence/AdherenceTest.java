package io.tierline.prioritization.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tierline.prioritization.Documents;
import io.tierline.prioritization.Gen;
import io.tierline.prioritization.commitment.FrameworkFrom;
import io.tierline.prioritization.commitment.TierFrom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdherenceTest {
    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final Days TWO_WEEKS = new Days(MONDAY, MONDAY.plusDays(13));

    private static List<FrameworkFrom> hoursAWeek(int strategic, LocalDate from) {
        return List.of(new FrameworkFrom(
                1,
                Documents.framework("/tiers/0/service/commitments", Documents.value("""
                [{"name": "session", "kind": "joint-call", "every": "P7D", "hours": %d}]""".formatted(strategic))),
                from));
    }

    private static TierFrom tier(@Nullable String tier, int day) {
        return new TierFrom(tier, MONDAY.plusDays(day));
    }

    private static Spent spent(int day, String member, double hours) {
        return new Spent(MONDAY.plusDays(day), member, hours);
    }

    private static PartnerTime partner(List<TierFrom> tiers, List<Planned> planned, List<Spent> spent) {
        return new PartnerTime("acme", tiers, planned, spent);
    }

    @Test
    void entitled_is_time_in_the_tier_times_its_hours_a_week() {
        var adherence = new Adherence(TWO_WEEKS, hoursAWeek(7, MONDAY.minusDays(30)));
        var tiers = List.of(tier("strategic", -5), tier(null, 10));
        var hours = adherence.add(partner(tiers, List.of(), List.of())).hours();
        assertThat(hours.entitled()).isCloseTo(10, within(1e-9));
        assertThat(hours.below()).isCloseTo(10, within(1e-9));
        assertThat(adherence.partners("strategic")).isZero();
    }

    @Test
    void nothing_is_entitled_before_there_was_a_framework() {
        var adherence = new Adherence(TWO_WEEKS, hoursAWeek(7, MONDAY.plusDays(7)));
        assertThat(adherence.add(partner(List.of(tier("strategic", -5)), List.of(), List.of()))
                        .hours()
                        .entitled())
                .isCloseTo(7, within(1e-9));
    }

    @Test
    void planned_hours_follow_the_plans_in_force_and_live_deals_count_apart() {
        var adherence = new Adherence(TWO_WEEKS, hoursAWeek(7, MONDAY));
        var planned = List.of(
                new Planned(MONDAY.minusDays(9), Map.of("ann", 7.0), Map.of()),
                new Planned(MONDAY.plusDays(7), Map.of("ben", 3.5), Map.of("ann", 1.75)));
        var hours = adherence
                .add(partner(List.of(tier("strategic", -5)), planned, List.of()))
                .hours();
        assertThat(hours.planned()).isCloseTo(10.5, within(1e-9));
        assertThat(hours.liveDeal()).isCloseTo(1.75, within(1e-9));
        assertThat(adherence.byMember().get("ann").planned()).isCloseTo(8.75, within(1e-9));
        assertThat(adherence.byMember().get("ben").planned()).isCloseTo(3.5, within(1e-9));
    }

    @Test
    void hours_spent_count_for_the_tier_and_week_of_their_day_and_above_is_what_the_tier_did_not_promise() {
        var adherence = new Adherence(TWO_WEEKS, hoursAWeek(7, MONDAY));
        var tiers = List.of(tier("self-serve", -5), tier("strategic", 7));
        var added = adherence.add(
                partner(tiers, List.of(), List.of(spent(6, "ann", 4), spent(7, "ann", 5), spent(14, "ann", 9))));
        assertThat(added.tier()).isEqualTo("strategic");
        assertThat(added.hours().actual()).isEqualTo(9);
        assertThat(added.hours().above()).isCloseTo(2, within(1e-9));
        assertThat(adherence.byTier().get("self-serve").actual()).isEqualTo(4);
        assertThat(adherence.byWeek().get(MONDAY.plusDays(7)).get("strategic").actual()).isEqualTo(5);
        assertThat(adherence.byMember().get("ann").actual()).isEqualTo(9);
    }

    @Test
    void a_week_that_is_cut_short_keeps_its_monday() {
        var days = new Days(MONDAY.plusDays(2), MONDAY.plusDays(7));
        assertThat(days.weeks()).containsExactly(MONDAY, MONDAY.plusDays(7));
        assertThat(days.week(4)).isZero();
        assertThat(days.week(5)).isEqualTo(1);
    }

    @Test
    void tiers_weeks_and_partners_add_up_to_the_same_hours_in_any_order() {
        Gen.forAll(
                source -> source.listOf(
                        20,
                        it -> new PartnerTime(
                                "p" + it.between(1, 1_000),
                                List.of(tier(it.oneOf("strategic", "growth", null), it.between(-3, 12))),
                                List.of(new Planned(
                                        MONDAY.plusDays(it.between(-3, 12)), Map.of("ann", it.real(0, 9)), Map.of())),
                                it.listOf(6, at -> spent(at.between(-3, 20), "ann", at.real(0, 8))))),
                partners -> {
                    var one = new Adherence(TWO_WEEKS, hoursAWeek(6, MONDAY.plusDays(3)));
                    var other = new Adherence(TWO_WEEKS, hoursAWeek(6, MONDAY.plusDays(3)));
                    var sum = partners.stream().map(one::add).map(PartnerHours::hours).reduce(Hours.NONE, Hours::plus);
                    partners.reversed().forEach(it -> assertThat(other.add(it)).isNotNull());
                    for (var adherence : List.of(one, other)) {
                        assertSame(adherence.byTier().values().stream().reduce(Hours.NONE, Hours::plus), sum);
                        assertSame(
                                adherence.byWeek().values().stream()
                                        .flatMap(week -> week.values().stream())
                                        .reduce(Hours.NONE, Hours::plus),
                                sum);
                    }
                    assertThat(one.byMember().values().stream()
                                    .mapToDouble(Adherence.MemberHours::actual)
                                    .sum())
                            .isCloseTo(sum.actual(), within(1e-6));
                });
    }

    private static void assertSame(Hours hours, Hours expected) {
        assertThat(hours.entitled()).isCloseTo(expected.entitled(), within(1e-6));
        assertThat(hours.planned()).isCloseTo(expected.planned(), within(1e-6));
        assertThat(hours.actual()).isCloseTo(expected.actual(), within(1e-6));
    }
}

package io.tierline.prioritization.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.tierline.prioritization.framework.Framework;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final Framework POOLED = Teams.framework("pool", 2);
    private static final Framework NAMED = Teams.framework("named", 2);

    @Test
    void an_earlier_partner_makes_room_where_a_later_one_has_no_other_choice() {
        var plan =
                plan(POOLED, List.of(strategic("p1", "a"), strategic("p2", "b")), anyone("m1", 5), only("m2", 5, "a"));
        assertThat(hours(plan)).isEqualTo(Map.of("m1:p2", 5.0, "m2:p1", 5.0));
        assertThat(plan.unfunded()).isEmpty();
    }

    @Test
    void room_is_made_along_a_chain() {
        var partners = List.of(strategic("p1", "a"), strategic("p2", "b"), strategic("p3", "c"));
        var plan = plan(POOLED, partners, only("m1", 5, "a", "b", "c"), only("m2", 5, "a", "b"), only("m3", 5, "a"));
        assertThat(hours(plan)).isEqualTo(Map.of("m1:p3", 5.0, "m2:p2", 5.0, "m3:p1", 5.0));
    }

    @Test
    void nobody_is_overloaded_and_who_is_left_out_is_named() {
        var partners = List.of(strategic("p1", "a"), strategic("p2", "a"), growth("p3", "a"), growth("p4", "a"));
        var plan = plan(POOLED, partners, anyone("m1", 8));
        assertThat(hours(plan)).isEqualTo(Map.of("m1:p1", 5.0, "m1:p3", 2.0, "m1:p4", 1.0));
        assertThat(plan.unfunded())
                .containsExactly(new Unfunded("p2", "strategic", 5), new Unfunded("p4", "growth", 1));
        assertThat(plan.members())
                .extracting(MemberLoad::offered, MemberLoad::used)
                .containsExactly(tuple(8.0, 8.0));
    }

    @Test
    void a_pool_partner_may_be_shared_and_a_named_one_may_not() {
        var members = new Member[] {anyone("m1", 1), anyone("m2", 1)};
        assertThat(hours(plan(POOLED, List.of(growth("p", "a")), members))).isEqualTo(Map.of("m1:p", 1.0, "m2:p", 1.0));
        assertThat(plan(NAMED, List.of(growth("p", "a")), members).unfunded())
                .containsExactly(new Unfunded("p", "growth", 2));
    }

    @Test
    void the_owner_in_force_stays() {
        var inForce = new PlanInForce(Map.of("p2", Map.of("m1", 5.0), "p1", Map.of("m2", 5.0)));
        var plan = Planner.plan(
                POOLED,
                List.of(strategic("p1", "a"), strategic("p2", "a")),
                List.of(anyone("m1", 5), anyone("m2", 5), anyone("m3", 50)),
                inForce,
                Teams.WEEK);
        assertThat(hours(plan)).isEqualTo(Map.of("m1:p2", 5.0, "m2:p1", 5.0));
        assertThat(plan.changes()).isEqualTo(new Plan.Changes(0, 0));
    }

    @Test
    void a_newcomer_leaves_room_for_a_later_partner_at_its_owner() {
        var inForce = new PlanInForce(Map.of("p2", Map.of("m1", 5.0)));
        var plan = Planner.plan(
                POOLED,
                List.of(strategic("p1", "a"), strategic("p2", "a")),
                List.of(anyone("m1", 9), anyone("m2", 5)),
                inForce,
                Teams.WEEK);
        assertThat(hours(plan)).isEqualTo(Map.of("m1:p2", 5.0, "m2:p1", 5.0));
        assertThat(plan.changes()).isEqualTo(new Plan.Changes(0, 5));
    }

    @Test
    void an_owner_that_left_is_replaced_and_counted() {
        var inForce = new PlanInForce(Map.of("p1", Map.of("gone", 5.0)));
        var plan = Planner.plan(POOLED, List.of(strategic("p1", "a")), List.of(anyone("m1", 9)), inForce, Teams.WEEK);
        assertThat(plan.changes()).isEqualTo(new Plan.Changes(1, 5));
    }

    @Test
    void load_is_levelled() {
        var partners = List.of(growth("p1", "a"), growth("p2", "a"), growth("p3", "a"), growth("p4", "a"));
        var plan = plan(POOLED, partners, anyone("m1", 40), anyone("m2", 10));
        assertThat(plan.members())
                .allSatisfy(load -> assertThat(load.used() / load.offered()).isCloseTo(8 / 50.0, within(0.01)));
    }

    @Test
    void big_open_deals_below_the_best_tier_share_the_reserve_biggest_first() {
        var served = List.of(
                withDeals("p0", "strategic", new LiveDeal("x", 1e9)),
                withDeals("p1", "growth", new LiveDeal("d1", 60_000), new LiveDeal("d2", 80_000)),
                withDeals("p2", "self-serve", new LiveDeal("d3", 90_000)),
                withDeals("p3", "self-serve", new LiveDeal("d4", 49_999)));
        var plan = Planner.plan(POOLED, served, List.of(member("m1", 30, Set.of())), PlanInForce.NONE, Teams.WEEK);
        assertThat(plan.liveDeals())
                .containsExactly(
                        new LiveDealHours("p2", "d3", 90_000, "m1", 2, 0),
                        new LiveDealHours("p1", "d2", 80_000, null, 0, 2));
        assertThat(plan.members().getFirst().offered()).isEqualTo(27);
    }

    @Test
    void a_partner_in_a_tier_that_is_no_more_counts_as_in_the_last() {
        var plan = plan(POOLED, List.of(new Served("p", "a", null, "platinum", 1, List.of(), null)), anyone("m1", 9));
        assertThat(hours(plan)).isEmpty();
        assertThat(plan.unfunded()).isEmpty();
    }

    @Test
    void the_next_plan_starts_from_this_one() {
        var plan = plan(POOLED, List.of(strategic("p1", "a"), growth("p2", "a")), anyone("m1", 9));
        assertThat(plan.inForce().hours()).isEqualTo(Map.of("p1", Map.of("m1", 5.0), "p2", Map.of("m1", 2.0)));
    }

    static Map<String, Double> hours(Plan plan) {
        return plan.members().stream()
                .flatMap(load -> load.partners().stream()
                        .map(given -> Map.entry(load.member() + ":" + given.partner(), given.hours())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Plan plan(Framework framework, List<Served> served, Member... members) {
        return Planner.plan(framework, served, Arrays.asList(members), PlanInForce.NONE, Teams.WEEK);
    }

    private static Served strategic(String id, String segment) {
        return new Served(id, segment, null, "strategic", rank(id), List.of(), null);
    }

    private static Served growth(String id, String segment) {
        return new Served(id, segment, null, "growth", rank(id), List.of(), null);
    }

    private static Served withDeals(String id, String tier, LiveDeal... deals) {
        return new Served(id, "a", null, tier, rank(id), List.of(deals), null);
    }

    private static int rank(String id) {
        return id.length() > 1 ? Integer.parseInt(id.substring(1)) + 1 : 1;
    }

    /** Offers so many hours after the reserve of a tenth. */
    private static Member anyone(String id, double offered) {
        return member(id, offered / 0.9, Set.of());
    }

    private static Member only(String id, double offered, String... segments) {
        return member(id, offered / 0.9, Set.of(segments));
    }

    private static Member member(String id, double hours, Set<String> segments) {
        return new Member(id, id, hours, 0, segments, Set.of(), Set.of(), List.of());
    }
}

package io.tierline.prioritization.capacity;

import static io.tierline.prioritization.Gen.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tierline.prioritization.capacity.Teams.Case;
import io.tierline.prioritization.framework.Owner;
import io.tierline.prioritization.framework.ServiceLevel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlannerPropertiesTest {
    private static final double MICRO = 1e-6;

    @Test
    void nobody_gives_more_than_is_offered_or_to_whom_they_do_not_fit() {
        forAll(Case::any, c -> {
            var members = c.members().stream().collect(Collectors.toMap(Member::id, m -> m));
            var partners = c.served().stream().collect(Collectors.toMap(Served::partner, p -> p));
            for (var load : c.plan().members()) {
                var member = Objects.requireNonNull(members.get(load.member()));
                double offered = member.offeredHours(Teams.WEEK, c.framework().liveDeals());
                double given = load.partners().stream()
                        .mapToDouble(PartnerHours::hours)
                        .sum();
                assertThat(load.offered()).isCloseTo(offered, within(MICRO));
                assertThat(given).isCloseTo(load.used(), within(1e-9)).isLessThanOrEqualTo(offered + 1e-9);
                for (var hours : load.partners()) {
                    var partner = Objects.requireNonNull(partners.get(hours.partner()));
                    assertThat(member.fits(partner.segment(), partner.region(), partner.tier())).isTrue();
                }
            }
        });
    }

    @Test
    void everybody_gets_its_hours_or_is_named_with_the_hours_short() {
        forAll(Case::any, c -> {
            var plan = c.plan();
            var given = given(plan);
            var missing = plan.unfunded().stream().collect(Collectors.toMap(Unfunded::partner, Unfunded::hoursShort));
            for (var partner : c.served()) {
                var service = service(c, partner);
                double need = service.owner() == Owner.NONE ? 0 : service.hoursPerWeek();
                var hours = given.getOrDefault(partner.partner(), Map.of());
                double total = hours.values().stream().mapToDouble(h -> h).sum();
                assertThat(total + missing.getOrDefault(partner.partner(), 0.0)).isCloseTo(need, within(MICRO));
                if (service.owner() == Owner.NAMED) {
                    assertThat(hours).hasSizeLessThan(2);
                    assertThat(total).isIn(0.0, need);
                }
            }
        });
    }

    @Test
    void nobody_is_short_while_a_later_partner_or_nobody_holds_hours_that_would_have_served_it() {
        forAll(Case::any, c -> {
            var plan = c.plan();
            var queue = queue(c);
            var loads = plan.members().stream().collect(Collectors.toMap(MemberLoad::member, load -> load));
            for (var unfunded : plan.unfunded()) {
                int place = queue.indexOf(unfunded.partner());
                var partner = c.served().stream()
                        .filter(p -> p.partner().equals(unfunded.partner()))
                        .findFirst()
                        .orElseThrow();
                double reachable = 0;
                for (var member : c.members()) {
                    if (!member.fits(partner.segment(), partner.region(), partner.tier())) continue;
                    var load = Objects.requireNonNull(loads.get(member.id()));
                    double before = load.partners().stream()
                            .filter(given -> queue.indexOf(given.partner()) <= place)
                            .mapToDouble(PartnerHours::hours)
                            .sum();
                    double atThis = load.offered() - before;
                    if (service(c, partner).owner() == Owner.NAMED)
                        assertThat(atThis).isLessThan(unfunded.hoursShort());
                    reachable += atThis;
                }
                if (service(c, partner).owner() == Owner.POOL)
                    assertThat(reachable).isCloseTo(0, within(MICRO));
            }
        });
    }

    @Test
    void the_order_of_input_never_shows() {
        forAll(
                source -> {
                    var c = Case.any(source);
                    return List.of(
                            c,
                            new Case(
                                    c.framework(),
                                    source.shuffled(c.served()),
                                    source.shuffled(c.members()),
                                    c.inForce()));
                },
                cases -> assertThat(cases.get(0).plan()).isEqualTo(cases.get(1).plan()));
    }

    @Test
    void planning_again_changes_no_owner_unless_it_serves_better() {
        forAll(Case::any, c -> {
            var first = c.plan();
            var again = new Case(c.framework(), c.served(), c.members(), first.inForce()).plan();
            if (again.unfunded().equals(first.unfunded()))
                assertThat(again.changes().ownersChanged()).isZero();
            else
                assertThat(Arrays.compare(shortBy(c, again), shortBy(c, first))).isNegative();
        });
    }

    @Test
    void live_deals_stay_within_the_reserve_and_the_biggest_come_first() {
        forAll(Case::any, c -> {
            var rules = Objects.requireNonNull(c.framework().liveDeals());
            var plan = c.plan();
            assertThat(plan.liveDeals())
                    .isSortedAccordingTo(
                            Comparator.comparingDouble(LiveDealHours::amount).reversed());
            for (var member : c.members()) {
                double given = plan.liveDeals().stream()
                        .filter(deal -> member.id().equals(deal.member()))
                        .mapToDouble(LiveDealHours::hours)
                        .sum();
                assertThat(given).isLessThanOrEqualTo(member.reservedHours(Teams.WEEK, rules) + 1e-9);
            }
        });
    }

    @Test
    void for_partners_of_one_size_no_other_plan_serves_better_or_changes_fewer_owners() {
        forAll(Case::small, c -> {
            var plan = c.plan();
            var best = new EveryPlan(c).best();
            assertThat(plan.unfunded()).extracting(Unfunded::partner).containsExactlyElementsOf(best.leftOut());
            assertThat(plan.changes().ownersChanged()).isEqualTo(best.ownersChanged());
        });
    }

    private static ServiceLevel service(Case c, Served partner) {
        var framework = c.framework();
        return framework.tiers().get(framework.tierIndex(partner.tier())).service();
    }

    private static List<String> queue(Case c) {
        return c.served().stream()
                .sorted(Comparator.comparingInt((Served p) -> c.framework().tierIndex(p.tier()))
                        .thenComparing(Served::rank))
                .map(Served::partner)
                .toList();
    }

    /** Hours short, in the order of the queue. */
    private static double[] shortBy(Case c, Plan plan) {
        var missing = plan.unfunded().stream().collect(Collectors.toMap(Unfunded::partner, Unfunded::hoursShort));
        return queue(c).stream()
                .mapToDouble(partner -> missing.getOrDefault(partner, 0.0))
                .toArray();
    }

    private static Map<String, Map<String, Double>> given(Plan plan) {
        var given = new TreeMap<String, Map<String, Double>>();
        for (var load : plan.members())
            for (var hours : load.partners())
                given.computeIfAbsent(hours.partner(), _ -> new TreeMap<>()).put(load.member(), hours.hours());
        return given;
    }
}

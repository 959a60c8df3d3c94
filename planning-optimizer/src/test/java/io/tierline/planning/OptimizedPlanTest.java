package io.tierline.planning;

import static io.tierline.testkit.Gen.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.planning.Companies.Company;
import io.tierline.prioritization.capacity.Optimizer;
import io.tierline.prioritization.capacity.PartnerHours;
import io.tierline.prioritization.capacity.Plan;
import io.tierline.prioritization.capacity.Served;
import io.tierline.prioritization.capacity.Unfunded;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OptimizedPlanTest {
    private static final Optimizer OPTIMIZER = FoundOptimizer.find().optimizer();

    @Test
    void there_is_an_optimizer_on_this_machine() {
        assertThat(FoundOptimizer.find())
                .isInstanceOfSatisfying(
                        FoundOptimizer.Ready.class,
                        ready -> assertThat(ready.words()).startsWith("OR-tools CP-SAT 9."));
    }

    @Test
    void no_plan_of_two_sizes_serves_better_or_changes_fewer_owners() {
        forAll(source -> Company.any(source, 6, 3).named(), company -> {
            var plan = company.plan(OPTIMIZER);
            var best = EveryOwner.best(company);
            var queue = company.queue();
            assertThat(plan.unfunded().stream().map(Unfunded::partner))
                    .containsExactlyElementsOf(best.leftOut().stream()
                            .map(place -> queue.get(place).partner())
                            .toList());
            assertThat(plan.changes().ownersChanged()).isEqualTo(best.ownersChanged());
        });
    }

    @Test
    void the_order_of_input_never_shows() {
        forAll(
                source -> {
                    var company = Company.any(source, 25, 6);
                    return List.of(company, company.shuffled(source));
                },
                two -> assertThat(two.get(0).plan(OPTIMIZER))
                        .isEqualTo(two.get(1).plan(OPTIMIZER)));
    }

    @Test
    void a_plan_is_never_worse_than_without_an_optimizer() {
        forAll(source -> Company.any(source, 25, 6), company -> {
            var plan = company.plan(OPTIMIZER);
            var own = company.plan(Optimizer.NONE);
            int served = Arrays.compare(missing(company, plan), missing(company, own));
            assertThat(served).isNotPositive();
            if (served == 0)
                assertThat(plan.changes().ownersChanged())
                        .isLessThanOrEqualTo(own.changes().ownersChanged());
        });
    }

    @Test
    void nobody_is_short_while_a_later_partner_or_nobody_holds_hours_that_would_have_served_it() {
        forAll(source -> Company.any(source, 25, 6), company -> {
            var plan = company.plan(OPTIMIZER);
            var given = given(plan);
            Map<String, Double> left = new HashMap<>();
            plan.members().forEach(load -> left.put(load.member(), load.offered()));
            for (var partner : company.queue()) {
                var hours = given.getOrDefault(partner.partner(), Map.of());
                isServedRightly(company, partner, hours, left);
                hours.forEach((member, micros) -> left.merge(member, -micros, Double::sum));
            }
            assertThat(left.values()).allMatch(hours -> hours > -1e-6);
        });
    }

    private static void isServedRightly(
            Company company, Served partner, Map<String, Double> hours, Map<String, Double> left) {
        double need = Companies.HOURS.get(partner.tier());
        double total = hours.values().stream().mapToDouble(each -> each).sum();
        var fitting = company.members().stream()
                .filter(member -> member.fits(partner.segment(), null, partner.tier()))
                .map(member -> member.id())
                .toList();
        assertThat(fitting).containsAll(hours.keySet());
        boolean shared = partner.tier().equals("pooled");
        if (!shared)
            assertThat(hours.isEmpty() || (hours.size() == 1 && total == need)).isTrue();
        if (total > need - 1e-6) return;
        var room = fitting.stream().mapToDouble(left::get);
        if (shared) assertThat(room.sum()).isLessThanOrEqualTo(total + 1e-6);
        else assertThat(room.filter(each -> each >= need)).isEmpty();
    }

    @Test
    void planning_again_changes_no_owner() {
        forAll(source -> Company.any(source, 25, 6), company -> {
            var first = company.plan(OPTIMIZER);
            var again = new Company(company.served(), company.members(), first.inForce()).plan(OPTIMIZER);
            if (Arrays.equals(missing(company, again), missing(company, first)))
                assertThat(again.changes().ownersChanged()).isZero();
        });
    }

    @Test
    void a_thread_that_is_to_stop_gets_the_own_search() {
        forAll(source -> Company.any(source, 8, 3), company -> {
            var own = company.plan(Optimizer.NONE);
            Thread.currentThread().interrupt();
            try {
                assertThat(company.plan(OPTIMIZER)).isEqualTo(own);
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
        });
    }

    /** Hours short, in the order of the queue. */
    private static double[] missing(Company company, Plan plan) {
        var missing = plan.unfunded().stream().collect(Collectors.toMap(Unfunded::partner, Unfunded::hoursShort));
        return company.queue().stream()
                .mapToDouble(partner -> missing.getOrDefault(partner.partner(), 0.0))
                .toArray();
    }

    private static Map<String, Map<String, Double>> given(Plan plan) {
        var given = new TreeMap<String, Map<String, Double>>();
        for (var load : plan.members())
            for (PartnerHours hours : load.partners())
                given.computeIfAbsent(hours.partner(), _ -> new TreeMap<>()).put(load.member(), hours.hours());
        return given;
    }
}

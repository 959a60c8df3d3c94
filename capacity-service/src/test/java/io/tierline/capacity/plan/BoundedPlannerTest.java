package io.tierline.capacity.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierline.capacity.CapacitySettings;
import io.tierline.prioritization.capacity.Member;
import io.tierline.prioritization.capacity.PlanInForce;
import io.tierline.prioritization.capacity.Served;
import io.tierline.prioritization.framework.Commitment;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.Owner;
import io.tierline.prioritization.framework.Rescore;
import io.tierline.prioritization.framework.ServiceLevel;
import io.tierline.prioritization.framework.Stability;
import io.tierline.prioritization.framework.Tier;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BoundedPlannerTest {
    private static final LocalDate WEEK = LocalDate.of(2026, 6, 1);

    @Test
    void a_plan_that_is_not_there_in_time_is_none_and_says_so() {
        var planner = planner(Duration.ZERO);
        assertThatThrownBy(() -> planner.plan(inputs(5_000), PlanInForce.NONE))
                .isInstanceOf(BoundedPlanner.NoPlan.class)
                .hasMessage("planning took longer than PT0S");
        planner.close();
    }

    @Test
    void a_plan_in_time_serves_everybody_there_are_hours_for() throws BoundedPlanner.NoPlan {
        var planner = planner(Duration.ofSeconds(20));
        var plan = planner.plan(inputs(10), PlanInForce.NONE);
        planner.close();
        assertThat(plan.unfunded()).hasSize(2);
        assertThat(plan.members()).allSatisfy(load -> assertThat(load.used()).isEqualTo(8));
    }

    private static BoundedPlanner planner(Duration limit) {
        return new BoundedPlanner(new CapacitySettings() {
            @Override
            public Duration longestRest() {
                return Duration.ZERO;
            }

            @Override
            public Duration planningLimit() {
                return limit;
            }
        });
    }

    /** Two people with eight hours each, and so many partners who get two from one of them. */
    private static PlanInputs inputs(int partners) {
        var commitments = List.of(new Commitment("work", "call", Period.ofWeeks(1), 2));
        var tiers = List.of(
                new Tier("best", null, new ServiceLevel(Owner.NAMED, commitments)),
                new Tier("rest", null, new ServiceLevel(Owner.NONE, List.of())));
        var rescore = new Rescore(Period.ofMonths(3), WEEK, ZoneOffset.UTC, Rescore.Mode.AUTOMATIC);
        var framework = new Framework("f", "USD", Map.of(), 0, List.of(), tiers, rescore, Stability.NONE, null);
        var served = new ArrayList<Served>();
        for (int rank = 1; rank <= partners; rank++)
            served.add(new Served("p" + rank, "a", null, "best", rank, List.of(), null));
        return new PlanInputs("p", "c", 1, framework, WEEK, List.of(member("m1"), member("m2")), served);
    }

    private static Member member(String id) {
        return new Member(id, id, 8, 0, Set.of(), Set.of(), Set.of(), List.of());
    }
}

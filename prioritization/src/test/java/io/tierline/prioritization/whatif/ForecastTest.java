package io.tierline.prioritization.whatif;

import static io.tierline.prioritization.Gen.forAll;
import static io.tierline.prioritization.whatif.Runs.partner;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.tier.Candidate;
import io.tierline.prioritization.tier.CycleDecider;
import io.tierline.prioritization.tier.Decision;
import io.tierline.prioritization.tier.ExceptionInForce;
import io.tierline.prioritization.tier.Move;
import io.tierline.prioritization.tier.Rule;
import io.tierline.prioritization.tier.Standing;
import io.tierline.prioritization.whatif.Course.Heading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ForecastTest {
    private record Program(Framework framework, List<Candidate> partners) {}

    private static Map<String, Standing> standings(Framework framework, List<Candidate> partners) {
        return CycleDecider.decide(framework, partners, Map.of()).decisions().stream()
                .collect(Collectors.toMap(Decision::partner, Decision::standing));
    }

    @Test
    void with_scores_that_stay_and_no_margins_nothing_moves() {
        forAll(
                source -> new Program(
                        Runs.any(source, source.oneOf("{}", "{\"graceCycles\": 1}")), Runs.partners(source)),
                program -> {
                    var before = standings(program.framework(), program.partners());
                    var outcomes =
                            Forecast.of(program.framework(), List.of(program.partners(), program.partners()), before);
                    assertThat(outcomes)
                            .hasSize(2)
                            .allSatisfy(outcome -> assertThat(outcome.decisions())
                                    .allSatisfy(decision -> {
                                        assertThat(decision.move()).isEqualTo(Move.NONE);
                                        assertThat(decision.pendingDemotion()).isFalse();
                                    }));
                });
    }

    @Test
    void each_cycle_starts_from_where_the_one_before_leaves_partners() {
        var framework = Runs.framework("{\"graceCycles\": 1}");
        var before =
                standings(framework, List.of(partner("a", 90), partner("b", 80), partner("c", 70), partner("d", 60)));
        var faded = List.of(partner("a", 90), partner("b", 80), partner("c", 50), partner("d", 60));
        var outcomes = Forecast.of(framework, List.of(faded, faded), before);
        var c = outcomes.stream()
                .map(outcome -> outcome.decisions().stream()
                        .filter(decision -> decision.partner().equals("c"))
                        .findFirst()
                        .orElseThrow())
                .toList();
        assertThat(c.get(0).pendingDemotion()).isTrue();
        assertThat(c.get(1).tier()).isEqualTo("rest");
        assertThat(Course.of(framework, "silver", c)).isEqualTo(new Course(Heading.FALLS, 1));
        assertThat(Course.of(framework, "silver", c.subList(0, 1))).isEqualTo(new Course(Heading.PENDING, -1));
    }

    @Test
    void an_exception_holds_through_its_cycles_and_ends_by_itself() {
        var framework = Runs.framework("{}");
        var partners = List.of(partner("a", 90), partner("b", 80), partner("c", 70), partner("d", 60));
        var before = new HashMap<>(standings(framework, partners));
        var held = new Forecast.Held(new ExceptionInForce("e-1", "gold", before.get("d")), 1);
        before.put("d", new Standing("gold", 0));
        var tiers = Forecast.of(framework, List.of(partners, partners, partners), before, Map.of("d", held)).stream()
                .map(outcome -> outcome.decisions().getLast())
                .toList();
        assertThat(tiers).extracting(Decision::partner).containsOnly("d");
        assertThat(tiers).extracting(Decision::tier).containsExactly("gold", "rest", "rest");
        assertThat(tiers).extracting(Decision::rule).containsExactly(Rule.EXCEPTION, Rule.DOWN, Rule.STAYS);
        assertThat(tiers).extracting(Decision::target).containsOnly("rest");
    }

    @Test
    void a_course_is_the_first_change_of_the_tier() {
        var framework = Runs.framework("{}");
        assertThat(Course.heading(framework, "rest", "silver")).isEqualTo(Heading.RISES);
        assertThat(Course.heading(framework, "gold", "silver")).isEqualTo(Heading.FALLS);
        assertThat(Course.heading(framework, "gold", "gold")).isEqualTo(Heading.STAYS);
        assertThat(Course.heading(framework, null, "rest")).isEqualTo(Heading.ENTERS);
        assertThat(Course.heading(framework, "bronze", "gold")).isEqualTo(Heading.ENTERS);
        assertThat(Course.of(framework, "gold", List.of())).isEqualTo(new Course(Heading.STAYS, -1));
    }
}

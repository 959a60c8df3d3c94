package io.tierline.prioritization.tier;

import static io.tierline.prioritization.Gen.forAll;
import static io.tierline.prioritization.tier.Cycles.candidate;
import static io.tierline.prioritization.tier.Cycles.tiers;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.Gen;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.Rounding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExceptionPropertiesTest {
    /** Cycles one after the other over the same partners, and who is held in which tier in the first of them. */
    private record Program(Framework framework, List<List<Candidate>> cycles, Map<String, String> held, int holds) {
        static Program any(Gen.Source source) {
            var framework = tiers(
                    """
                    [{"top": %d, "minScore": %d}, {"share": %s}, null]""".formatted(source.between(1, 4), source.between(0, 60), source.oneOf(0.2, 0.5, 1)),
                    """
                    {"margin": %d, "graceCycles": %d, "maxStepsDown": %d}""".formatted(source.between(0, 9), source.between(0, 2), source.between(1, 2)));
            int partners = source.between(1, Math.clamp(source.size(), 1, 12));
            var cycles = new ArrayList<List<Candidate>>();
            for (int cycle = 0; cycle < 5; cycle++) {
                var candidates = new ArrayList<Candidate>();
                for (int i = 0; i < partners; i++)
                    candidates.add(candidate("p" + i, "s", Rounding.fourDecimals(source.real(20, 70)), 50));
                cycles.add(candidates);
            }
            var held = new HashMap<String, String>();
            for (int i = 0; i < partners; i++)
                if (source.chance(0.3)) held.put("p" + i, source.oneOf("t0", "t1", "t2", "gone"));
            return new Program(framework, cycles, held, source.between(1, 2));
        }

        /** The first cycle decides by score; then the exceptions hold for as many as they do. */
        List<Map<String, Decision>> decided(boolean withExceptions) {
            var decided = new ArrayList<Map<String, Decision>>();
            Map<String, Standing> before = Map.of();
            Map<String, Standing> earned = Map.of();
            for (int cycle = 0; cycle < cycles.size(); cycle++) {
                boolean inForce = withExceptions && cycle >= 1 && cycle <= holds;
                var exceptions = new HashMap<String, ExceptionInForce>();
                for (var one : held.entrySet())
                    if (inForce)
                        exceptions.put(
                                one.getKey(),
                                new ExceptionInForce(
                                        "x", one.getValue(), earned.getOrDefault(one.getKey(), Standing.NONE)));
                var outcome = CycleDecider.decide(framework, cycles.get(cycle), before, exceptions);
                before = standings(outcome, Decision::standing);
                earned = standings(
                        outcome,
                        one -> one.exception() == null
                                ? one.standing()
                                : one.exception().earned());
                decided.add(outcome.decisions().stream().collect(Collectors.toMap(Decision::partner, one -> one)));
            }
            return decided;
        }

        private static Map<String, Standing> standings(CycleOutcome outcome, Function<Decision, Standing> standing) {
            return outcome.decisions().stream().collect(Collectors.toMap(Decision::partner, standing));
        }
    }

    @Test
    void nobody_elses_decision_and_no_target_depends_on_an_exception_while_it_holds() {
        forAll(Program::any, program -> {
            var with = program.decided(true);
            var without = program.decided(false);
            for (int cycle = 0; cycle <= program.holds(); cycle++)
                for (var alone : without.get(cycle).values()) {
                    var decision = with.get(cycle).get(alone.partner());
                    if (decision.rule() != Rule.EXCEPTION) assertThat(decision).isEqualTo(alone);
                    else {
                        assertThat(decision.target()).isEqualTo(alone.target());
                        assertThat(decision.exception().earned()).isEqualTo(alone.standing());
                        assertThat(decision.line()).isEqualTo(alone.line());
                        assertThat(decision.rank()).isEqualTo(alone.rank());
                    }
                }
        });
    }

    @Test
    void who_is_held_has_that_tier_whatever_its_score_says_and_no_demotion_pends() {
        forAll(Program::any, program -> {
            var decided = program.decided(true);
            for (int cycle = 1; cycle <= program.holds(); cycle++)
                for (var one : program.held().entrySet()) {
                    var decision = decided.get(cycle).get(one.getKey());
                    if (one.getValue().equals("gone")) {
                        assertThat(decision.rule()).isNotEqualTo(Rule.EXCEPTION);
                        continue;
                    }
                    assertThat(decision.tier()).isEqualTo(one.getValue());
                    assertThat(decision.rule()).isEqualTo(Rule.EXCEPTION);
                    assertThat(decision.cyclesBelow()).isZero();
                    assertThat(decision.pendingDemotion()).isFalse();
                    assertThat(decision.exception().id()).isEqualTo("x");
                }
        });
    }

    @Test
    void once_it_has_ended_the_partner_moves_from_the_tier_it_was_held_in_by_the_ordinary_rules() {
        forAll(Program::any, program -> {
            var decided = program.decided(true);
            int after = program.holds() + 1;
            for (var one : program.held().entrySet()) {
                var before = decided.get(after - 1).get(one.getKey());
                var decision = decided.get(after).get(one.getKey());
                if (before.rule() != Rule.EXCEPTION) continue;
                assertThat(decision.before()).isEqualTo(one.getValue());
                assertThat(decision.exception()).isNull();
                var framework = program.framework();
                int target = framework.tierIndex(decision.target());
                var movement = Movement.of(framework.tierIndex(one.getValue()), target, 0, framework.stability());
                assertThat(decision.tier())
                        .isEqualTo(framework.tiers().get(movement.tier()).name());
                assertThat(decision.rule()).isEqualTo(movement.rule());
            }
        });
    }
}

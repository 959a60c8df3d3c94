package io.tierline.prioritization.capacity;

import static io.tierline.prioritization.Gen.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.Gen;
import io.tierline.prioritization.capacity.Teams.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an optimizer says is taken when it is better by the rules, and never believed. */
class OptimizerAnswersTest {
    /** Answers whatever was drawn: too much, too little, with people who do not fit. */
    private record Wild(List<Integer> drawn) implements Optimizer {
        static Wild any(Gen.Source source) {
            var drawn = new ArrayList<Integer>();
            for (int i = 0; i < 20; i++) drawn.add(source.between(0, 7));
            return new Wild(drawn);
        }

        @Override
        public Optional<Placement> most(Packing packing) {
            return Optional.of(placement(packing));
        }

        @Override
        public Optional<Placement> fewestAway(Packing packing) {
            return Optional.of(placement(packing));
        }

        private Placement placement(Packing packing) {
            var amounts = new ArrayList<Map<Integer, Long>>();
            for (int group = 0; group < packing.groups().size(); group++) {
                var byMember = new TreeMap<Integer, Long>();
                for (int i = 0; i < 3; i++) {
                    long amount = drawn.get((group + 3 * i) % drawn.size());
                    byMember.put(
                            drawn.get((group + 5 * i + 1) % drawn.size()), amount * (group % 2 == 0 ? 1 : 999_999));
                }
                amounts.add(byMember);
            }
            return new Placement(amounts, true);
        }
    }

    private record Tried(Case given, Wild optimizer) {}

    /** Says where everybody is already, which it was told. */
    private static final Optimizer ECHO = new Optimizer() {
        @Override
        public Optional<Placement> most(Packing packing) {
            return fewestAway(packing);
        }

        @Override
        public Optional<Placement> fewestAway(Packing packing) {
            return Optional.of(new Placement(
                    packing.groups().stream().map(Packing.Group::start).toList(), false));
        }
    };

    @Test
    void no_answer_makes_a_plan_serve_less_than_the_own_search() {
        forAll(source -> new Tried(Case.any(source), Wild.any(source)), tried -> {
            var plan = plan(tried.given(), tried.optimizer());
            var own = plan(tried.given(), Optimizer.NONE);
            assertThat(plan.unfunded()).isEqualTo(own.unfunded());
            assertThat(plan.members())
                    .allSatisfy(load -> assertThat(load.used()).isLessThanOrEqualTo(load.offered()));
        });
    }

    @Test
    void what_the_question_starts_from_is_an_answer() {
        forAll(Case::any, c -> {
            var plan = plan(c, ECHO);
            assertThat(plan.unfunded()).isEqualTo(plan(c, Optimizer.NONE).unfunded());
            assertThat(plan(c, ECHO)).isEqualTo(plan);
        });
    }

    private static Plan plan(Case c, Optimizer optimizer) {
        return Planner.plan(c.framework(), c.served(), c.members(), c.inForce(), Teams.WEEK, optimizer);
    }
}

package io.tierline.prioritization.health;

import static io.tierline.prioritization.Gen.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.Gen;
import io.tierline.prioritization.health.Finding.State;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Programs made to fail in each of the known ways, and one that fails in none. */
class HealthTest {
    private record Drawn(MadeProgram program, Gen.Source source) {
        @Override
        public String toString() {
            return program.candidates().size() + " partners";
        }
    }

    private static Drawn sound(Gen.Source source) {
        return new Drawn(MadeProgram.sound(source), source);
    }

    @Test
    void a_sound_program_fails_in_no_way() {
        forAll(HealthTest::sound, drawn -> {
            var program = drawn.program();
            var size = program.sizes(_ -> drawn.source().real(1, 9_000));
            assertThat(SizeCheck.of(program.scores(), new TreeMap<>(Map.of("employees", size))))
                    .satisfies(HealthTest::isFine);
            assertThat(FactorCheck.of(program.framework(), program.candidates(), Map.of()))
                    .satisfies(HealthTest::isFine);
            var served = program.served(program::promised);
            assertThat(TeethCheck.of(program.framework(), served)).satisfies(HealthTest::isFine);
            assertThat(HoursCheck.of(served)).satisfies(HealthTest::isFine);
        });
        assertThat(CadenceCheck.of(new Evidence.OfCadence(Instant.EPOCH, 40, 91.3, 0, 100, 2)))
                .satisfies(HealthTest::isFine);
    }

    @Test
    void an_order_that_is_an_order_by_size_is_found_whichever_attribute_tells_it() {
        forAll(HealthTest::sound, drawn -> {
            var program = drawn.program();
            var random = program.sizes(_ -> drawn.source().real(1, 9_000));
            var revenue = program.sizes(candidate ->
                    Math.exp(candidate.score().score() / 5) * drawn.source().real(0.9, 1.1));
            var sizes = new TreeMap<>(Map.of("employees", random, "revenue", revenue));
            var finding = SizeCheck.of(program.scores(), sizes);
            assertThat(finding.state()).isEqualTo(State.WARN);
            assertThat(finding.value()).isGreaterThan(0.7);
            assertThat(finding.sentence()).contains("revenue");
            assertThat(finding.evidence()).hasSize(2);
            var small = SizeCheck.of(
                    program.scores(),
                    new TreeMap<>(
                            Map.of("revenue", program.sizes(c -> -c.score().score()))));
            assertThat(small.state()).as("the smaller the better").isEqualTo(State.WARN);
        });
    }

    @Test
    void of_few_partners_with_a_size_nothing_is_said() {
        var program = MadeProgram.of(9, (_, partner) -> partner * 10.0);
        var sizes = new TreeMap<>(
                Map.of("employees", program.sizes(candidate -> candidate.score().score())));
        assertThat(SizeCheck.of(program.scores(), sizes).state()).isEqualTo(State.UNKNOWN);
        assertThat(SizeCheck.of(program.scores(), new TreeMap<>()).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void a_factor_that_is_the_same_for_everyone_is_idle_and_no_other_is() {
        forAll(
                source -> new Drawn(
                        MadeProgram.of(
                                source.between(40, 60),
                                (factor, _) -> factor.equals("win-rate") ? 37 : source.real(0, 100)),
                        source),
                drawn -> {
                    var program = drawn.program();
                    var finding = FactorCheck.of(program.framework(), program.candidates(), Map.of());
                    assertThat(finding.state()).isEqualTo(State.WARN);
                    assertThat(finding.value()).isEqualTo(1);
                    assertThat(finding.sentence()).contains("win-rate");
                    assertThat(finding.evidence().getFirst())
                            .isInstanceOfSatisfying(Evidence.OfFactor.class, factor -> {
                                assertThat(factor.factor()).isEqualTo("win-rate");
                                assertThat(factor.orderKept()).isEqualTo(1);
                                assertThat(factor.spread()).isZero();
                                assertThat(factor.otherTier()).isZero();
                            });
                });
    }

    @Test
    void a_factor_of_which_mostly_nothing_is_known_is_found() {
        var program = MadeProgram.of(
                100,
                (factor, partner) -> factor.equals("win-rate") && partner % 10 < 6
                        ? -1
                        : (partner * 37 + factor.length() * 13) % 101);
        var finding = FactorCheck.of(program.framework(), program.candidates(), Map.of());
        assertThat(finding.state()).isEqualTo(State.WARN);
        assertThat(finding.evidence().getFirst()).isInstanceOfSatisfying(Evidence.OfFactor.class, factor -> {
            assertThat(factor.factor()).isEqualTo("win-rate");
            assertThat(factor.unknownShare()).isEqualTo(0.6);
        });
    }

    @Test
    void a_tier_whose_promise_is_not_kept_is_found() {
        forAll(HealthTest::sound, drawn -> {
            var program = drawn.program();
            var finding = TeethCheck.of(
                    program.framework(),
                    program.served(decision -> decision.tier().equals("strategic")
                            ? program.promised(decision) * 0.3
                            : program.promised(decision)));
            assertThat(finding.state()).isEqualTo(State.WARN);
            assertThat(finding.value()).isBetween(0.29, 0.31);
            assertThat(finding.sentence()).contains("strategic");
        });
    }

    @Test
    void a_tier_that_gets_no_more_than_the_next_is_found() {
        forAll(HealthTest::sound, drawn -> {
            var program = drawn.program();
            double best = program.framework().tiers().getFirst().service().hoursPerWeek();
            var finding = TeethCheck.of(
                    program.framework(),
                    program.served(decision -> decision.tier().equals("self-serve") ? 0 : best));
            assertThat(finding.state()).isEqualTo(State.WARN);
            assertThat(finding.value()).isEqualTo(1);
            assertThat(finding.sentence()).contains("Partners below strategic got as much time");
        });
    }

    @Test
    void the_overlap_of_two_groups_is_the_share_of_pairs_that_are_the_wrong_way_round() {
        forAll(
                source -> List.of(source.listOf(20, s -> (double) s.between(0, 5)), source.listOf(20, s ->
                        (double) s.between(0, 5))),
                groups -> {
                    if (groups.stream().anyMatch(List::isEmpty)) return;
                    double pairs = 0;
                    for (double upper : groups.getFirst())
                        for (double lower : groups.getLast()) pairs += lower > upper ? 1 : lower == upper ? 0.5 : 0;
                    double all =
                            groups.getFirst().size() * (double) groups.getLast().size();
                    assertThat(TeethCheck.overlap(sorted(groups.getFirst()), sorted(groups.getLast())))
                            .isEqualTo(pairs / all);
                });
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    @Test
    void hours_that_go_elsewhere_are_found_with_the_partners_they_pass_by() {
        forAll(HealthTest::sound, drawn -> {
            var program = drawn.program();
            int last = program.decisions().size();
            var finding = HoursCheck.of(program.served(decision -> decision.rank() * 2.0));
            assertThat(finding.state()).isEqualTo(State.WARN);
            assertThat(finding.value()).isLessThan(-0.9);
            assertThat(finding.evidence()).hasSize(10);
            assertThat(finding.evidence().getFirst())
                    .isInstanceOfSatisfying(
                            Evidence.OfPartner.class,
                            partner -> assertThat(Math.abs(partner.rank() - partner.hoursRank()))
                                    .isEqualTo(last - 1));
        });
    }

    @Test
    void without_logged_time_nothing_is_said_of_hours() {
        var program = MadeProgram.of(50, (factor, partner) -> (partner * 37 + factor.length() * 13) % 101);
        assertThat(TeethCheck.of(program.framework(), program.served(_ -> 0)).state())
                .isEqualTo(State.UNKNOWN);
        assertThat(HoursCheck.of(program.served(_ -> 0)).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void partners_that_are_not_scored_again_in_time_are_found() {
        assertThat(CadenceCheck.of(new Evidence.OfCadence(Instant.EPOCH, 190, 91.3, 98, 200, 2)))
                .satisfies(finding -> {
                    assertThat(finding.state()).isEqualTo(State.WARN);
                    assertThat(finding.sentence()).contains("overdue for 98 days", "190 days old");
                });
        assertThat(CadenceCheck.of(new Evidence.OfCadence(Instant.EPOCH, 190, 91.3, 0, 200, 2)))
                .satisfies(finding -> {
                    assertThat(finding.state()).isEqualTo(State.WARN);
                    assertThat(finding.sentence()).contains("190 days old", "one every 91");
                });
        assertThat(CadenceCheck.of(new Evidence.OfCadence(null, 120, 91.3, 28, 120, 0)))
                .satisfies(finding -> {
                    assertThat(finding.state()).isEqualTo(State.WARN);
                    assertThat(finding.sentence()).contains("never been scored");
                });
        assertThat(CadenceCheck.of(new Evidence.OfCadence(Instant.EPOCH, 20, 91.3, 0, 500, 5)))
                .satisfies(finding -> {
                    assertThat(finding.state()).isEqualTo(State.WARN);
                    assertThat(finding.sentence()).contains("not been changed for 500 days", "5 cycles");
                });
        assertThat(CadenceCheck.of(new Evidence.OfCadence(null, 20, 91.3, 0, 20, 0))
                        .state())
                .isEqualTo(State.UNKNOWN);
    }

    private static void isFine(Finding finding) {
        assertThat(finding.state()).as(finding.sentence()).isEqualTo(State.OK);
        assertThat(finding.value()).isNotNull();
        assertThat(finding.evidence()).isNotEmpty();
    }
}

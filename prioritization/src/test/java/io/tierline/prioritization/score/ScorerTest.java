package io.tierline.prioritization.score;

import static io.tierline.prioritization.Gen.forAll;
import static io.tierline.prioritization.facts.Histories.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.Documents;
import io.tierline.prioritization.facts.Fact;
import io.tierline.prioritization.facts.Histories;
import io.tierline.prioritization.facts.Retention;
import io.tierline.prioritization.facts.Stamp;
import io.tierline.prioritization.framework.Framework;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorerTest {
    private static final Framework FRAMEWORK = Documents.framework();

    @Test
    void the_same_facts_in_any_order_give_the_same_bits() {
        forAll(
                source -> {
                    var told = Histories.any(source);
                    return List.of(told, source.shuffled(told));
                },
                tellings -> assertThat(score(tellings.get(0))).isEqualTo(score(tellings.get(1))));
    }

    @Test
    void points_add_up_to_the_score_and_stay_within_their_weight() {
        forAll(Histories::any, told -> {
            var score = score(told);
            double points =
                    score.factors().stream().mapToDouble(FactorScore::points).sum();
            assertThat(score.score()).isEqualTo(Rounding.fourDecimals(points)).isBetween(0.0, 100.0);
            double known = 0;
            for (int i = 0; i < score.factors().size(); i++) {
                var factor = score.factors().get(i);
                double weight = FRAMEWORK.factors().get(i).weight();
                assertThat(factor.points()).isBetween(0.0, weight);
                if (factor.known()) known += weight;
                else assertThat(factor.points()).isZero();
            }
            assertThat(score.coverage()).isEqualTo(known);
        });
    }

    @Test
    void what_a_retraction_takes_back_never_counted() {
        forAll(Histories::any, told -> {
            var with = Histories.fold(told, Retention.all());
            with.apply(new Fact.ActivityLogged(stamp(NOON, "log"), "extra", "joint-call", "x"), Retention.all());
            with.apply(new Fact.ActivityRetracted(stamp(NOON.plusSeconds(60), "take"), "extra"), Retention.all());
            var after = NOON.plusSeconds(3600);
            var without = Histories.fold(told, Retention.all()).at(after);
            assertThat(Scorer.score(FRAMEWORK, with.at(after), after))
                    .isEqualTo(Scorer.score(FRAMEWORK, without, after));
        });
    }

    private static PartnerScore score(List<Fact> told) {
        return Scorer.score(FRAMEWORK, Histories.fold(told, Retention.all()).at(NOON), NOON);
    }

    private static Stamp stamp(Instant time, String id) {
        return new Stamp(time, id, "/test");
    }
}

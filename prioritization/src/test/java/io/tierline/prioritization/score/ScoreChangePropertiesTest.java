package io.tierline.prioritization.score;

import static io.tierline.prioritization.Gen.forAll;
import static io.tierline.prioritization.score.PartnerLog.DECAY;
import static io.tierline.prioritization.score.PartnerLog.WINDOWS;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.Gen;
import io.tierline.prioritization.facts.Fact;
import io.tierline.prioritization.facts.Histories;
import io.tierline.prioritization.facts.LogCut;
import io.tierline.prioritization.facts.Retention;
import io.tierline.prioritization.facts.Stamp;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.ChangePart.Cause;
import io.tierline.prioritization.score.ChangedFact.What;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreChangePropertiesTest {
    /** A log of which a part was known at the first instant. */
    private record Story(List<Fact> known, List<Fact> since, Instant first, Instant second, Framework a, Framework b) {
        static Story any(Gen.Source source) {
            var facts = Histories.any(source);
            int cut = source.between(0, facts.size());
            var one = Histories.instant(source);
            var other = Histories.instant(source);
            return new Story(
                    facts.subList(0, cut),
                    facts.subList(cut, facts.size()),
                    one.isBefore(other) ? one : other,
                    one.isBefore(other) ? other : one,
                    source.oneOf(DECAY, WINDOWS),
                    source.oneOf(DECAY, WINDOWS));
        }

        /** The same, all of it known and past at the first instant, under one framework. */
        Story settled() {
            var past = all().stream()
                    .filter(fact -> !fact.stamp().time().isAfter(first))
                    .toList();
            return new Story(past, List.of(), first, second, a, a);
        }

        Story and(Fact... more) {
            return new Story(known, Arrays.asList(more), first, second, a, b);
        }

        List<Fact> all() {
            var all = new ArrayList<>(known);
            all.addAll(since);
            return all;
        }

        ScoreChange change() {
            var log = new PartnerLog().tell(known);
            var cut = log.cut();
            return ScoreChange.between(
                    log.tell(since).registers(), new Standpoint(first, cut, a), new Standpoint(second, LogCut.NOW, b));
        }
    }

    @Test
    void the_parts_add_up_to_the_difference_of_the_two_scores_exactly() {
        forAll(Story::any, story -> {
            var change = story.change();
            assertThat(change.from()).isEqualTo(score(story.known(), story.first(), story.a()));
            assertThat(change.to()).isEqualTo(score(story.all(), story.second(), story.b()));
            assertThat(change.parts()).extracting(ChangePart::cause).containsExactly(Cause.values());
            assertThat(change.parts().stream().map(ChangePart::points).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualTo(change.difference());
            assertThat(change.difference().scale()).isEqualTo(4);
        });
    }

    @Test
    void factors_add_up_over_the_parts_to_what_each_moved() {
        forAll(Story::any, story -> {
            var change = story.change();
            for (var name : List.of("icp-overlap", "co-sell-engagement", "product-fit", "pipeline", "win-rate"))
                assertThat(change.parts().stream()
                                .flatMap(part -> part.factors().stream())
                                .filter(move -> move.factor().equals(name))
                                .map(FactorMove::points)
                                .reduce(BigDecimal.ZERO.setScale(4), BigDecimal::add))
                        .isEqualTo(points(change.to(), name).subtract(points(change.from(), name)));
        });
    }

    @Test
    void with_nothing_told_in_between_only_time_moves_the_score() {
        forAll(source -> Story.any(source).settled(), story -> onlyMoved(story.change(), Cause.TIME));
    }

    @Test
    void with_no_time_and_nothing_told_only_the_framework_moves_the_score() {
        forAll(
                source -> {
                    var story = Story.any(source);
                    return new Story(story.all(), List.of(), story.first(), story.first(), story.a(), story.b());
                },
                story -> onlyMoved(story.change(), Cause.FRAMEWORK));
    }

    @Test
    void facts_told_again_change_nothing() {
        forAll(Story::any, story -> {
            var again = new ArrayList<>(story.since());
            again.addAll(story.all());
            var repeated =
                    new Story(story.known(), again, story.first(), story.second(), story.a(), story.b()).change();
            assertThat(repeated).isEqualTo(story.change());
        });
    }

    @Test
    void taking_an_activity_back_is_a_correction() {
        forAll(source -> Story.any(source).settled(), story -> {
            var standing = Histories.fold(story.known(), Retention.all())
                    .at(story.first())
                    .activities();
            if (standing.isEmpty() || story.first().equals(story.second())) return;
            var id = standing.getFirst().id();
            var change = story.and(new Fact.ActivityRetracted(stamp(story.second(), "take"), id))
                    .change();
            onlyMoved(change, Cause.TIME, Cause.CORRECTIONS);
            assertThat(part(change, Cause.CORRECTIONS).facts())
                    .containsExactly(new ChangedFact(
                            Contribution.Kind.ACTIVITY, id, What.RETRACTED, stamp(story.second(), "take")));
        });
    }

    @Test
    void what_had_happened_and_was_not_known_is_a_correction() {
        forAll(
                source -> {
                    var settled = Story.any(source).settled();
                    int cut = source.between(0, settled.known().size());
                    return new Story(
                            settled.known().subList(0, cut),
                            settled.known().subList(cut, settled.known().size()),
                            settled.first(),
                            settled.second(),
                            settled.a(),
                            settled.b());
                },
                story -> onlyMoved(story.change(), Cause.TIME, Cause.CORRECTIONS));
    }

    @Test
    void what_happened_since_to_other_activities_is_new() {
        forAll(source -> Story.any(source).settled(), story -> {
            if (story.first().equals(story.second())) return;
            var change = story.and(
                            new Fact.ActivityLogged(stamp(story.second(), "log"), "another", "joint-call", "account1"))
                    .change();
            onlyMoved(change, Cause.TIME, Cause.NEW_EVENTS);
            assertThat(part(change, Cause.NEW_EVENTS).facts())
                    .containsExactly(new ChangedFact(
                            Contribution.Kind.ACTIVITY, "another", What.NEW, stamp(story.second(), "log")));
        });
    }

    private static void onlyMoved(ScoreChange change, Cause... causes) {
        var others = EnumSet.allOf(Cause.class);
        Arrays.asList(causes).forEach(others::remove);
        for (var other : others) {
            assertThat(part(change, other).points()).as(other.name()).isZero();
            assertThat(part(change, other).facts()).as(other.name()).isEmpty();
            assertThat(part(change, other).factors()).as(other.name()).isEmpty();
        }
    }

    private static ChangePart part(ScoreChange change, Cause cause) {
        return change.parts().get(cause.ordinal());
    }

    private static PartnerScore score(List<Fact> told, Instant t, Framework framework) {
        return Scorer.score(framework, Histories.fold(told, Retention.all()).at(t), t);
    }

    private static BigDecimal points(PartnerScore score, String factor) {
        return Rounding.decimal(score.factor(factor).orElseThrow().points());
    }

    private static Stamp stamp(Instant time, String id) {
        return new Stamp(time, id, "/test");
    }
}

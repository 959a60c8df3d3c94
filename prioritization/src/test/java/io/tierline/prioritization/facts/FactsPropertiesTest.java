package io.tierline.prioritization.facts;

import static io.tierline.prioritization.Gen.forAll;
import static io.tierline.prioritization.facts.Histories.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.Gen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FactsPropertiesTest {
    private record Telling(List<Fact> facts, List<Fact> retold, TreeSet<Instant> instants) {
        static Telling any(Gen.Source source) {
            var facts = Histories.any(source);
            var retold = new ArrayList<>(facts);
            for (var fact : facts) if (source.chance(0.4)) retold.add(fact);
            return new Telling(facts, source.shuffled(retold), Histories.instants(source));
        }
    }

    @Test
    void order_and_repetition_never_show() {
        forAll(
                Telling::any,
                told -> assertThat(
                                Histories.fold(told.retold(), Retention.all()).registers())
                        .isEqualTo(Histories.fold(told.facts(), Retention.all()).registers()));
    }

    @Test
    void telling_a_fact_again_changes_nothing() {
        forAll(Telling::any, told -> {
            var facts = Histories.fold(told.facts(), Retention.all());
            for (var fact : told.retold())
                assertThat(facts.apply(fact, Retention.all())).isFalse();
        });
    }

    @Test
    void a_horizon_never_changes_what_is_read_at_or_after_it() {
        forAll(Telling::any, told -> {
            var whole = Histories.fold(told.facts(), Retention.all());
            var horizon = told.instants().first();
            var pruned = Histories.fold(told.retold(), Retention.since(horizon));
            for (var t : told.instants()) assertThat(pruned.at(t)).isEqualTo(whole.at(t));
            pruned.registers()
                    .values()
                    .forEach(register -> assertThat(register.versions().stream()
                                    .filter(version -> !version.stamp().time().isAfter(horizon)))
                            .hasSizeLessThan(2));
        });
    }

    @Test
    void a_horizon_that_moves_on_never_changes_what_is_read_after_it() {
        forAll(Telling::any, told -> {
            var whole = Histories.fold(told.facts(), Retention.all());
            var moving = new PartnerFacts();
            for (int i = 0; i < told.retold().size(); i++) {
                var horizon = told.instants()
                        .first()
                        .minus(Duration.ofDays(told.retold().size() - i));
                moving.apply(told.retold().get(i), Retention.since(horizon));
            }
            for (var t : told.instants()) assertThat(moving.at(t)).isEqualTo(whole.at(t));
        });
    }

    @Test
    void keeping_only_some_instants_never_changes_what_is_read_at_them() {
        forAll(Telling::any, told -> {
            var whole = Histories.fold(told.facts(), Retention.all());
            var kept = Histories.fold(told.retold(), Retention.at(told.instants()));
            for (var t : told.instants()) assertThat(kept.at(t)).isEqualTo(whole.at(t));
            kept.registers()
                    .values()
                    .forEach(register -> assertThat(register.versions())
                            .hasSizeLessThanOrEqualTo(told.instants().size()));
        });
    }

    @Test
    void a_retraction_equals_never_having_logged() {
        forAll(Telling::any, told -> {
            var without = Histories.fold(told.facts(), Retention.all());
            var with = Histories.fold(told.facts(), Retention.all());
            with.apply(new Fact.ActivityLogged(stamp(NOON, "log"), "extra", "joint-call", "account1"), Retention.all());
            with.apply(new Fact.ActivityRetracted(stamp(NOON.plusSeconds(1), "take"), "extra"), Retention.all());
            for (var t : told.instants())
                if (!t.equals(NOON)) assertThat(with.at(t)).isEqualTo(without.at(t));
        });
    }

    private static Stamp stamp(Instant time, String id) {
        return new Stamp(time, id, "/test");
    }
}

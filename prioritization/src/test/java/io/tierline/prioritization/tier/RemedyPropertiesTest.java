package io.tierline.prioritization.tier;

import static io.tierline.prioritization.Gen.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.Documents;
import io.tierline.prioritization.Gen;
import io.tierline.prioritization.facts.AttributeValue;
import io.tierline.prioritization.facts.Fact;
import io.tierline.prioritization.facts.PartnerFacts;
import io.tierline.prioritization.facts.Retention;
import io.tierline.prioritization.facts.Stamp;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.FactorScore;
import io.tierline.prioritization.score.PartnerScore;
import io.tierline.prioritization.score.Scorer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RemedyPropertiesTest {
    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    private static final int[][] WEIGHTS = {{30, 20, 15, 15, 20}, {60, 10, 10, 10, 10}, {20, 20, 20, 20, 20}};

    /** Partners by the values of their factors, all of them attributes so that a value can be given. */
    private record Cycle(Framework framework, Map<String, Map<String, Double>> partners, Map<String, Standing> before) {
        static Cycle any(Gen.Source source) {
            var framework = framework(source);
            var partners = new TreeMap<String, Map<String, Double>>();
            var before = new HashMap<String, Standing>();
            for (int i = source.between(1, Math.clamp(source.size(), 1, 15)); i > 0; i--) {
                var values = new TreeMap<String, Double>();
                for (int f = 0; f < 5; f++) if (source.chance(0.7)) values.put("f" + f, value(source, f));
                partners.put("p" + i, values);
                before.put("p" + i, new Standing(source.oneOf("strategic", "growth", "self-serve"), 0));
            }
            return new Cycle(framework, partners, before);
        }

        private static double value(Gen.Source source, int factor) {
            boolean round = source.chance(0.5);
            return switch (factor) {
                case 0 -> round ? source.between(0, 40) * 5 : source.real(-20, 220);
                case 1 -> round ? source.between(0, 40) : source.real(0, 44);
                case 2 -> round ? source.between(0, 6) : source.real(0, 6);
                case 3 -> source.real(0, 2_000_000);
                default -> source.real(0, 70);
            };
        }

        private static Framework framework(Gen.Source source) {
            var document = Documents.example();
            var weights = source.oneOf(WEIGHTS);
            for (int f = 0; f < 5; f++) {
                Documents.set(document, "/factors/%d/name".formatted(f), "f" + f);
                Documents.set(document, "/factors/%d/weight".formatted(f), weights[f]);
                Documents.set(
                        document, "/factors/%d/measure".formatted(f), Map.of("type", "attribute", "name", "f" + f));
            }
            if (source.chance(0.3))
                Documents.set(document, "/factors/4/scale", Map.of("type", "linear", "from", 60, "to", 10));
            Documents.set(document, "/minCoverage", source.oneOf(0, 30, 60));
            Documents.set(document, "/tiers/0/cut", Documents.value("""
                    {"top": %d, "minScore": %d, "floors": {"f1": %d, "f2": %d}}""".formatted(
                    source.between(1, 4), source.between(0, 80), source.oneOf(0, 10, 55), source.oneOf(0, 40))));
            Documents.set(
                    document,
                    "/tiers/1/cut",
                    Documents.value("{\"share\": %s}".formatted(source.oneOf(0.05, 0.3, 0.5))));
            return Documents.framework(document);
        }

        CycleOutcome decide() {
            var candidates = new ArrayList<Candidate>();
            partners.forEach((partner, values) -> candidates.add(new Candidate(partner, "s", official(score(values)))));
            return CycleDecider.decide(framework, candidates, before);
        }

        private PartnerScore score(Map<String, Double> values) {
            var attributes = new TreeMap<String, AttributeValue>();
            values.forEach((name, value) -> attributes.put(name, new AttributeValue.Num(value)));
            var facts = new PartnerFacts();
            facts.apply(
                    new Fact.Registered(new Stamp(NOON, "1", "/test"), "P", "s", null, attributes), Retention.all());
            return Scorer.score(framework, facts.at(NOON), NOON);
        }

        /** As a cycle gets it: four decimals. */
        private static PartnerScore official(PartnerScore score) {
            return new PartnerScore(
                    score.score(),
                    score.coverage(),
                    score.factors().stream().map(FactorScore::rounded).toList());
        }

        Cycle with(String partner, Remedy remedy) {
            var values = new TreeMap<>(partners.get(partner));
            remedy.rises().forEach(rise -> values.put(rise.factor(), rise.toValue()));
            var changed = new TreeMap<>(partners);
            changed.put(partner, values);
            return new Cycle(framework, changed, before);
        }
    }

    @Test
    void a_remedy_carried_out_keeps_the_tier() {
        forAll(Cycle::any, cycle -> {
            for (var pending : pending(cycle))
                for (var remedy : pending.remedies()) {
                    var after = decision(cycle.with(pending.partner(), remedy), pending.partner());
                    assertThat(after.pendingDemotion())
                            .as("%s by %s", pending, remedy)
                            .isFalse();
                }
        });
    }

    @Test
    void there_is_a_remedy_whenever_the_best_of_everything_would_keep_the_tier() {
        forAll(Cycle::any, cycle -> {
            for (var pending : pending(cycle)) {
                var after = with(cycle, pending.partner(), best(cycle.framework()));
                assertThat(pending.remedies().isEmpty())
                        .as("%s, at best %s", pending, after)
                        .isEqualTo(after.pendingDemotion());
            }
        });
    }

    @Test
    void single_factors_come_first_by_effort_and_a_set_only_when_none_is_enough() {
        forAll(Cycle::any, cycle -> {
            for (var pending : pending(cycle)) {
                var remedies = pending.remedies();
                assertThat(remedies).isSortedAccordingTo(Comparator.comparingDouble(Remedy::share));
                if (remedies.size() > 1)
                    assertThat(remedies)
                            .allSatisfy(one -> assertThat(one.rises()).hasSize(1));
                assertThat(remedies).allSatisfy(one -> assertThat(one.rises()).isNotEmpty());
                if (remedies.isEmpty() || remedies.getFirst().rises().size() == 1) continue;
                for (var alone : best(cycle.framework()).entrySet())
                    assertThat(with(cycle, pending.partner(), Map.of(alone.getKey(), alone.getValue()))
                                    .pendingDemotion())
                            .as("%s with only %s", pending, alone)
                            .isTrue();
            }
        });
    }

    private static Map<String, Double> best(Framework framework) {
        double last = framework.factors().get(4).scale().scaled(0) > 0 ? 0 : 100;
        return Map.of("f0", 300.0, "f1", 50.0, "f2", 9.0, "f3", 5e6, "f4", last);
    }

    private static Decision with(Cycle cycle, String partner, Map<String, Double> values) {
        var changed = new TreeMap<>(cycle.partners().get(partner));
        changed.putAll(values);
        var partners = new TreeMap<>(cycle.partners());
        partners.put(partner, changed);
        return decision(new Cycle(cycle.framework(), partners, cycle.before()), partner);
    }

    private static List<Decision> pending(Cycle cycle) {
        return cycle.decide().decisions().stream()
                .filter(Decision::pendingDemotion)
                .toList();
    }

    private static Decision decision(Cycle cycle, String partner) {
        return cycle.decide().decisions().stream()
                .filter(decision -> decision.partner().equals(partner))
                .findFirst()
                .orElseThrow();
    }
}

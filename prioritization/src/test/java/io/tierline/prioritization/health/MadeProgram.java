package io.tierline.prioritization.health;

import io.tierline.prioritization.Documents;
import io.tierline.prioritization.Gen;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.FactorScore;
import io.tierline.prioritization.score.PartnerScore;
import io.tierline.prioritization.score.Rounding;
import io.tierline.prioritization.tier.Candidate;
import io.tierline.prioritization.tier.CycleDecider;
import io.tierline.prioritization.tier.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** A program made so that it fails in a chosen way, or in none: partners whose factors are drawn as told. */
record MadeProgram(Framework framework, List<Candidate> candidates, List<Decision> decisions) {
    /** How much of a factor a partner shows: its scaled value, or below 0 for not known. */
    @FunctionalInterface
    interface Factors {
        double scaled(String factor, int partner);
    }

    static MadeProgram of(int partners, Factors factors) {
        var framework = Documents.framework("/tiers/0/cut/top", 6);
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < partners; i++) candidates.add(candidate(framework, i, factors));
        var decisions = CycleDecider.decide(framework, candidates, Map.of()).decisions();
        return new MadeProgram(framework, candidates, decisions);
    }

    /** Every factor counts, none more than another. */
    static MadeProgram sound(Gen.Source source) {
        return of(source.between(40, 60), (_, _) -> source.real(0, 100));
    }

    private static Candidate candidate(Framework framework, int partner, Factors factors) {
        var parts = new ArrayList<FactorScore>();
        double score = 0;
        double coverage = 0;
        for (var factor : framework.factors()) {
            double scaled = factors.scaled(factor.name(), partner);
            boolean known = scaled >= 0;
            double points = known ? factor.weight() * scaled / 100 : 0;
            parts.add(new FactorScore(factor.name(), scaled, known, known ? scaled : 0, points, List.of()));
            score += points;
            coverage += known ? factor.weight() : 0;
        }
        return new Candidate(
                "p-%03d".formatted(partner),
                partner % 2 == 0 ? "isv" : "reseller",
                new PartnerScore(Rounding.fourDecimals(score), coverage, parts));
    }

    /** The score of each partner. */
    Map<String, Double> scores() {
        return sizes(candidate -> candidate.score().score());
    }

    /** A size of each partner. */
    Map<String, Double> sizes(ToDoubleFunction<Candidate> size) {
        var sizes = new HashMap<String, Double>();
        for (var candidate : candidates) sizes.put(candidate.partner(), size.applyAsDouble(candidate));
        return sizes;
    }

    /** The partners with the hours they got. */
    List<ServedPartner> served(ToDoubleFunction<Decision> hours) {
        return decisions.stream()
                .map(decision -> new ServedPartner(
                        decision.partner(),
                        "Name of " + decision.partner(),
                        decision.tier(),
                        decision.rank(),
                        decision.score(),
                        hours.applyAsDouble(decision)))
                .toList();
    }

    /** What a tier promises. */
    double promised(Decision decision) {
        return framework
                .tiers()
                .get(framework.tierIndex(decision.tier()))
                .service()
                .hoursPerWeek();
    }
}

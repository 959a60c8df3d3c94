package io.tierline.tiering.evaluate;

import io.tierline.prioritization.framework.Factor;
import io.tierline.prioritization.score.FactorScore;
import io.tierline.prioritization.score.PartnerScore;
import io.tierline.prioritization.tier.Candidate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Supposed scores of every partner.
 *
 * @param cases for each supposition, in its order, the partners on the roster then
 * @param names by partner
 */
public record Evaluation(List<List<Candidate>> cases, Map<String, String> names) {
    static Evaluation of(List<Supposition> suppositions, SupposedScores scores) {
        List<List<Candidate>> cases = new ArrayList<>();
        for (int i = 0; i < suppositions.size(); i++)
            cases.add(candidates(
                    suppositions.get(i).framework().factors().stream()
                            .map(Factor::name)
                            .toList(),
                    scores,
                    i));
        Map<String, String> names = new HashMap<>();
        scores.rows().forEach(row -> names.put(row.partner(), row.name()));
        return new Evaluation(cases, names);
    }

    private static List<Candidate> candidates(List<String> factors, SupposedScores scores, int supposition) {
        List<Candidate> candidates = new ArrayList<>();
        for (var row : scores.rows()) {
            var figures = row.scores().get(supposition);
            if (figures != null) candidates.add(new Candidate(row.partner(), row.segment(), score(factors, figures)));
        }
        return candidates;
    }

    private static PartnerScore score(List<String> factors, SupposedScores.Figures figures) {
        List<FactorScore> scores = new ArrayList<>(factors.size());
        for (int i = 0; i < factors.size(); i++) {
            var figure = figures.factors().get(i);
            scores.add(new FactorScore(
                    factors.get(i), figure.value(), figure.known(), figure.scaled(), figure.points(), List.of()));
        }
        return new PartnerScore(figures.score(), figures.coverage(), scores);
    }

    public String name(String partner) {
        return names.getOrDefault(partner, "");
    }
}

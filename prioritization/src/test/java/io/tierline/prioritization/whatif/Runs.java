package io.tierline.prioritization.whatif;

import io.tierline.prioritization.Documents;
import io.tierline.prioritization.Gen;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.FactorScore;
import io.tierline.prioritization.score.PartnerScore;
import io.tierline.prioritization.score.Rounding;
import io.tierline.prioritization.tier.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Frameworks, partners and instants for runs of cycles. */
final class Runs {
    static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");

    private Runs() {}

    /** Gold: the first; silver: the next two; rest; with this stability. */
    static Framework framework(String stability) {
        var document = Documents.example();
        Documents.set(document, "/tiers/0/name", "gold");
        Documents.set(document, "/tiers/0/cut", Documents.value("{\"top\": 1}"));
        Documents.set(document, "/tiers/1/name", "silver");
        Documents.set(document, "/tiers/1/cut", Documents.value("{\"top\": 2}"));
        Documents.set(document, "/tiers/2/name", "rest");
        Documents.set(document, "/stability", Documents.value(stability));
        return Documents.framework(document);
    }

    /** Any cuts, with or without limits, within segments, with floors and least scores. */
    static Framework any(Gen.Source source, String stability) {
        var document = Documents.example();
        Documents.set(
                document,
                "/tiers/0/cut",
                Documents.value("{\"top\": %d, \"minScore\": %d, \"floors\": {\"win-rate\": %d}}"
                        .formatted(source.between(1, 5), source.between(0, 60), source.between(0, 40))));
        Documents.set(
                document,
                "/tiers/1/cut",
                Documents.value(source.oneOf(
                        "{\"share\": 0.3, \"within\": \"segment\"}", "{\"top\": 3}", "{\"minScore\": 30}")));
        Documents.set(document, "/stability", Documents.value(stability));
        return Documents.framework(document);
    }

    static Candidate partner(String id, double score) {
        return partner(id, "tech", score, score);
    }

    static Candidate partner(String id, String segment, double score, double winRate) {
        var factor = new FactorScore("win-rate", winRate, true, winRate, winRate / 5, List.of());
        return new Candidate(id, segment, new PartnerScore(score, 100, List.of(factor)));
    }

    static List<Candidate> partners(Gen.Source source) {
        var partners = new ArrayList<Candidate>();
        for (int i = source.between(0, Math.min(40, source.size())); i > 0; i--)
            partners.add(partner(
                    "p" + i,
                    source.oneOf("a", "b"),
                    Rounding.fourDecimals(source.chance(0.3) ? source.between(0, 10) * 10 : source.real(0, 100)),
                    source.real(0, 100)));
        return partners;
    }

    static Instant month(int n) {
        return NEW_YEAR.plus(Duration.ofDays(30L * n));
    }
}

package io.tierline.chaos.verify;

import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import io.tierline.contracts.event.ScoreEvent.ScoreUpdated;
import io.tierline.prioritization.facts.Snapshot;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.FactorScore;
import io.tierline.prioritization.score.Rounding;
import io.tierline.prioritization.score.Scorer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is said of a partner's score, whoever says it. */
public record Figures(String name, String segment, double score, double coverage, List<FactorPoints> factors) {
    public Figures {
        factors = List.copyOf(factors);
    }

    static Figures of(ScoreUpdated said) {
        return new Figures(said.name(), said.segment(), said.score(), said.coverage(), said.factors());
    }

    static Figures of(PartnerScored said) {
        return new Figures(said.name(), said.segment(), said.score(), said.coverage(), said.factors());
    }

    /** What must be said; empty unless the partner is on the roster as of {@code t}. */
    static Optional<Figures> expected(Framework framework, Snapshot snapshot, Instant t) {
        if (!snapshot.present()) return Optional.empty();
        var score = Scorer.score(framework, snapshot, t);
        return Optional.of(new Figures(
                snapshot.name(),
                snapshot.segment(),
                score.score(),
                score.coverage(),
                score.factors().stream().map(Figures::points).toList()));
    }

    private static FactorPoints points(FactorScore factor) {
        return new FactorPoints(factor.factor(), factor.value(), factor.known(), factor.scaled(), factor.points());
    }

    /** The first thing in which {@code said} differs from this, to four decimals; empty when nothing does. */
    Optional<String> difference(Figures said) {
        if (!name.equals(said.name)) return differs("name", said.name, name);
        if (!segment.equals(said.segment)) return differs("segment", said.segment, segment);
        if (factors.size() != said.factors.size())
            return differs("factors", said.factors.size() + "", factors.size() + "");
        for (int i = 0; i < factors.size(); i++) {
            var found = difference(factors.get(i), said.factors.get(i));
            if (found.isPresent()) return found;
        }
        if (!same(score, said.score)) return differs("score", said.score + "", score + "");
        return same(coverage, said.coverage)
                ? Optional.empty()
                : differs("coverage", said.coverage + "", coverage + "");
    }

    private static Optional<String> difference(FactorPoints expected, FactorPoints said) {
        var factor = expected.factor();
        if (!factor.equals(said.factor())) return differs("factor", said.factor(), factor);
        if (expected.known() != said.known())
            return differs(factor + " known", said.known() + "", expected.known() + "");
        if (!same(expected.value(), said.value()))
            return differs(factor + " value", said.value() + "", expected.value() + "");
        if (!same(expected.scaled(), said.scaled()))
            return differs(factor + " scaled", said.scaled() + "", expected.scaled() + "");
        return same(expected.points(), said.points())
                ? Optional.empty()
                : differs(factor + " points", said.points() + "", expected.points() + "");
    }

    private static boolean same(double expected, double said) {
        return Rounding.fourDecimals(expected) == Rounding.fourDecimals(said);
    }

    private static Optional<String> differs(String what, String said, String expected) {
        return Optional.of("%s %s (expected: %s)".formatted(what, said, expected));
    }
}

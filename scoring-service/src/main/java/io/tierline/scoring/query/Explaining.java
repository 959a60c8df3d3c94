package io.tierline.scoring.query;

import io.tierline.prioritization.facts.Snapshot;
import io.tierline.prioritization.framework.Factor;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.Contribution;
import io.tierline.prioritization.score.Evidence;
import io.tierline.prioritization.score.FactorScore;
import io.tierline.prioritization.score.Rounding;
import io.tierline.prioritization.score.Scorer;
import io.tierline.scoring.store.Published;
import java.time.Instant;
import java.util.ArrayList;

/** Puts a score together with its evidence. */
final class Explaining {
    private static final int MOST_EVIDENCE = 10;

    private Explaining() {}

    /** @param snapshot taken at {@code t} */
    static Explained explain(String partner, Published published, Snapshot snapshot, Instant t) {
        var framework = published.framework();
        var score = Scorer.score(framework, snapshot, t);
        var factors = new ArrayList<Explained.Factor>();
        for (int i = 0; i < framework.factors().size(); i++)
            factors.add(factor(
                    framework,
                    framework.factors().get(i),
                    score.factors().get(i).rounded(),
                    snapshot,
                    t));
        return new Explained(
                t,
                partner,
                snapshot.name(),
                snapshot.segment(),
                snapshot.region(),
                published.version(),
                score.score(),
                score.coverage(),
                factors);
    }

    private static Explained.Factor factor(
            Framework framework, Factor factor, FactorScore score, Snapshot snapshot, Instant t) {
        return new Explained.Factor(
                score.factor(),
                factor.weight(),
                score.value(),
                score.known(),
                score.scaled(),
                score.points(),
                score.unconverted(),
                Evidence.of(framework, factor, snapshot, t, MOST_EVIDENCE).newest().stream()
                        .map(Explaining::fact)
                        .toList());
    }

    private static Explained.Fact fact(Contribution contribution) {
        var kind = switch (contribution.kind()) {
            case ACTIVITY -> "activity";
            case DEAL -> "deal";
            case ATTRIBUTE -> "attribute";
            case OVERLAP -> "overlap";
        };
        return new Explained.Fact(
                kind, contribution.id(), contribution.time(), Rounding.fourDecimals(contribution.amount()));
    }
}

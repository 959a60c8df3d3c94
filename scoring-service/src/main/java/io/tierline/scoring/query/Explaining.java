package io.tierline.scoring.query;

import io.tierline.prioritization.facts.Snapshot;
import io.tierline.prioritization.framework.Factor;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.Contribution;
import io.tierline.prioritization.score.Evidence;
import io.tierline.prioritization.score.FactorScore;
import io.tierline.prioritization.score.Freshness;
import io.tierline.prioritization.score.OneMore;
import io.tierline.prioritization.score.Rounding;
import io.tierline.prioritization.score.Scorer;
import io.tierline.service.problem.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts a running score together with why. */
final class Explaining {
    private static final int MOST_EVIDENCE = 10;

    private final Duration staleAfter;

    Explaining(Duration staleAfter) {
        this.staleAfter = staleAfter;
    }

    /** @throws Refused not found when there is no framework, or the partner isn't on the roster */
    Explained explain(HeldPartner held, Instant t) {
        var published = held.frameworkInForce();
        var framework = published.framework();
        var snapshot = Snapshot.of(held.registers(), t);
        if (!snapshot.present()) throw held.notOnRoster();
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
                held.key().subject(),
                snapshot.name(),
                snapshot.segment(),
                snapshot.region(),
                published.version(),
                score.score(),
                score.coverage(),
                factors,
                OneMore.of(framework, snapshot, t).stream()
                        .map(Explaining::gain)
                        .toList(),
                new Changing(held, t).sinceLastCycle().orElse(null));
    }

    private Explained.Factor factor(
            Framework framework, Factor factor, FactorScore score, Snapshot snapshot, Instant t) {
        var evidence = Evidence.of(framework, factor, snapshot, t, MOST_EVIDENCE);
        var freshness = Freshness.of(factor.measure(), score.known(), snapshot, t, staleAfter);
        return new Explained.Factor(
                score.factor(),
                factor.weight(),
                score.value(),
                score.known(),
                score.scaled(),
                score.points(),
                score.unconverted(),
                freshness.stale(),
                freshness.newest(),
                facts(evidence.newest()),
                facts(evidence.heaviest()));
    }

    private static List<Explained.Fact> facts(List<Contribution> contributions) {
        return contributions.stream()
                .map(contribution -> new Explained.Fact(
                        Names.of(contribution.kind()),
                        contribution.id(),
                        contribution.stamp().id(),
                        contribution.stamp().source(),
                        contribution.time(),
                        Rounding.fourDecimals(contribution.amount())))
                .toList();
    }

    private static Explained.Gain gain(OneMore more) {
        return switch (more.what()) {
            case OneMore.What.Activity(var kind, var newAccount) ->
                new Explained.Gain(
                        "activity", kind, newAccount ? "new" : null, null, null, null, more.adds(), more.factors());
            case OneMore.What.Deal(var status, var attribution, var amount, var currency) ->
                new Explained.Gain(
                        "deal",
                        Names.of(status),
                        null,
                        Names.of(attribution),
                        amount,
                        currency,
                        more.adds(),
                        more.factors());
        };
    }
}

package io.tierline.scoring.score;

import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import io.tierline.prioritization.facts.Register;
import io.tierline.prioritization.facts.RegisterKey;
import io.tierline.prioritization.facts.Snapshot;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.FactorScore;
import io.tierline.prioritization.score.Scorer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A partner's score as of an instant, as it is sent and shown.
 *
 * @param score in [0, 100], four decimals
 * @param coverage percent of weight whose factors are known
 * @param factors in the framework's order; scaled and points to four decimals
 */
public record Scored(String name, String segment, double score, double coverage, List<FactorPoints> factors) {
    public Scored {
        factors = List.copyOf(factors);
    }

    /** Empty unless the partner is on the roster as of {@code t}. */
    public static Optional<Scored> of(Framework framework, Map<RegisterKey, Register> registers, Instant t) {
        var snapshot = Snapshot.of(registers, t);
        return snapshot.present() ? Optional.of(of(framework, snapshot, t)) : Optional.empty();
    }

    /** @param snapshot of a partner that is on the roster, taken at {@code t} */
    public static Scored of(Framework framework, Snapshot snapshot, Instant t) {
        var score = Scorer.score(framework, snapshot, t);
        return new Scored(
                snapshot.name(),
                snapshot.segment(),
                score.score(),
                score.coverage(),
                score.factors().stream().map(Scored::points).toList());
    }

    private static FactorPoints points(FactorScore factor) {
        var rounded = factor.rounded();
        return new FactorPoints(rounded.factor(), rounded.value(), rounded.known(), rounded.scaled(), rounded.points());
    }
}

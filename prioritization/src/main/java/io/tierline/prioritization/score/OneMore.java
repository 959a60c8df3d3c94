package io.tierline.prioritization.score;

import io.tierline.prioritization.facts.Attribution;
import io.tierline.prioritization.facts.DealStatus;
import io.tierline.prioritization.facts.Snapshot;
import io.tierline.prioritization.framework.Framework;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one more event, happening now, would add to a score.
 *
 * @param adds four decimals; below zero where it would cost points
 * @param factors whose points it would move
 */
public record OneMore(What what, BigDecimal adds, List<FactorMove> factors) {
    /** The event. */
    public sealed interface What {
        /**
         * Joint work.
         *
         * @param kind null where no factor tells kinds apart
         * @param newAccount with an account that was never worked on with the partner; otherwise without one
         */
        record Activity(@Nullable String kind, boolean newAccount) implements What {}

        /** Another deal, the partner's alone and without an account; a won one is closed now. */
        record Deal(DealStatus status, Attribution attribution, BigDecimal amount, String currency) implements What {}
    }

    /** One for each kind of event that the framework scores, the largest gain first. */
    public static List<OneMore> of(Framework framework, Snapshot snapshot, Instant t) {
        var now = Scorer.score(framework, snapshot, t);
        return Candidates.of(framework, snapshot)
                .map(what -> {
                    var then = Scorer.score(framework, Supposed.with(snapshot, what, t), t);
                    return new OneMore(
                            what,
                            Rounding.decimal(then.score()).subtract(Rounding.decimal(now.score())),
                            FactorMove.between(now, then));
                })
                .sorted(Comparator.comparing(OneMore::adds).reversed())
                .toList();
    }
}

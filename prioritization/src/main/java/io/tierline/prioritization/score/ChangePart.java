package io.tierline.prioritization.score;

import java.math.BigDecimal;
import java.util.List;

/**
 * The part of a change of score that has one cause.
 *
 * @param points above zero for a gain; four decimals
 * @param facts the newest, newest first
 * @param more how many further facts there are
 * @param factors whose points moved
 */
public record ChangePart(Cause cause, BigDecimal points, List<ChangedFact> facts, int more, List<FactorMove> factors) {
    private static final int MOST_FACTS = 20;

    /** In the order in which they are told apart. */
    public enum Cause {
        /** What was known at the first instant, evaluated at the second: decay and expiry. */
        TIME,
        /** Activities that stood and were replaced or retracted since, and what had happened but was not known yet. */
        CORRECTIONS,
        /** Everything else that happened. */
        NEW_EVENTS,
        FRAMEWORK
    }

    public ChangePart {
        facts = List.copyOf(facts);
        factors = List.copyOf(factors);
    }

    static ChangePart between(Cause cause, PartnerScore before, PartnerScore after, List<ChangedFact> facts) {
        return new ChangePart(
                cause,
                Rounding.decimal(after.score()).subtract(Rounding.decimal(before.score())),
                facts.stream()
                        .sorted(ChangedFact.NEWEST_FIRST)
                        .limit(MOST_FACTS)
                        .toList(),
                Math.max(0, facts.size() - MOST_FACTS),
                FactorMove.between(before, after));
    }
}

package io.tierline.prioritization.score;

import io.tierline.prioritization.facts.Register;
import io.tierline.prioritization.facts.RegisterKey;
import io.tierline.prioritization.score.ChangePart.Cause;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Why a partner's score is another at a second standpoint than at a first. One cause after the other is let in, and
 * each step is a score of its own, so that the parts add up to the difference exactly.
 *
 * @param parts one for each cause, in their order
 */
public record ScoreChange(PartnerScore from, PartnerScore to, List<ChangePart> parts) {
    public ScoreChange {
        parts = List.copyOf(parts);
    }

    /** To four decimals; the sum of the parts. */
    public BigDecimal difference() {
        return Rounding.decimal(to.score()).subtract(Rounding.decimal(from.score()));
    }

    /**
     * Of one partner.
     *
     * @throws IllegalArgumentException if {@code from} is after {@code to}
     */
    public static ScoreChange between(Map<RegisterKey, Register> registers, Standpoint from, Standpoint to) {
        if (from.asOf().isAfter(to.asOf()))
            throw new IllegalArgumentException(
                    "from: %s (expected: at or before %s)".formatted(from.asOf(), to.asOf()));
        var facts = FactChanges.between(registers, from, to);
        var t = to.asOf();
        var first = Scorer.score(from.framework(), facts.before(), from.asOf());
        var aged = Scorer.score(from.framework(), facts.before(), t);
        var corrected = Scorer.score(from.framework(), facts.corrected(), t);
        var told = Scorer.score(from.framework(), facts.after(), t);
        var last = Scorer.score(to.framework(), facts.after(), t);
        return new ScoreChange(
                first,
                last,
                List.of(
                        ChangePart.between(Cause.TIME, first, aged, expired(from, facts, to)),
                        ChangePart.between(Cause.CORRECTIONS, aged, corrected, facts.corrections()),
                        ChangePart.between(Cause.NEW_EVENTS, corrected, told, facts.newEvents()),
                        ChangePart.between(Cause.FRAMEWORK, told, last, List.of())));
    }

    /** What counted for a factor at the first instant and does no more at the second, each fact once. */
    private static List<ChangedFact> expired(Standpoint from, FactChanges facts, Standpoint to) {
        var expired = new ArrayList<ChangedFact>();
        for (var factor : from.framework().factors()) {
            var then = Evidence.all(from.framework(), factor, facts.before(), from.asOf());
            var now = Evidence.all(from.framework(), factor, facts.before(), to.asOf()).stream()
                    .map(Contribution::stamp)
                    .collect(Collectors.toSet());
            for (var contribution : then)
                if (!now.contains(contribution.stamp()))
                    expired.add(new ChangedFact(
                            contribution.kind(), contribution.id(), ChangedFact.What.EXPIRED, contribution.stamp()));
        }
        return expired.stream().distinct().toList();
    }
}

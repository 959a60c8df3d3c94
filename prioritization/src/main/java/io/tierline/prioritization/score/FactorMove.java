package io.tierline.prioritization.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * How far one factor's points moved.
 *
 * @param points above zero for a gain; four decimals
 */
public record FactorMove(String factor, BigDecimal points) {
    /** The factors whose points, as shown, differ; one that is not there counts 0. */
    static List<FactorMove> between(PartnerScore before, PartnerScore after) {
        var names = new LinkedHashSet<String>();
        for (var factor : after.factors()) names.add(factor.factor());
        for (var factor : before.factors()) names.add(factor.factor());
        var moves = new ArrayList<FactorMove>();
        for (var name : names) {
            var points = points(after, name).subtract(points(before, name));
            if (points.signum() != 0) moves.add(new FactorMove(name, points));
        }
        return List.copyOf(moves);
    }

    private static BigDecimal points(PartnerScore score, String factor) {
        return Rounding.decimal(score.factor(factor).map(FactorScore::points).orElse(0.0));
    }
}

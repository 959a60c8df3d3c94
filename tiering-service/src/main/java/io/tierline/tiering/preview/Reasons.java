package io.tierline.tiering.preview;

import io.tierline.prioritization.score.FactorScore;
import io.tierline.prioritization.score.Rounding;
import io.tierline.tiering.preview.Preview.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;

/** Which factors make two scores of one partner differ. */
final class Reasons {
    private static final int MOST = 3;
    private static final Comparator<Reason> BIGGEST_FIRST =
            Comparator.comparingDouble(reason -> -Math.abs(reason.points()));

    private Reasons() {}

    static List<Reason> between(List<FactorScore> now, List<FactorScore> then) {
        var names = new LinkedHashSet<String>();
        then.forEach(factor -> names.add(factor.factor()));
        now.forEach(factor -> names.add(factor.factor()));
        List<Reason> reasons = new ArrayList<>();
        for (var name : names) {
            double before = points(now, name);
            double after = points(then, name);
            double points = BigDecimal.valueOf(after)
                    .subtract(BigDecimal.valueOf(before))
                    .doubleValue();
            if (points != 0) reasons.add(new Reason(name, before, after, points));
        }
        return reasons.stream().sorted(BIGGEST_FIRST).limit(MOST).toList();
    }

    private static double points(List<FactorScore> factors, String name) {
        return factors.stream()
                .filter(factor -> factor.factor().equals(name))
                .findFirst()
                .map(factor -> Rounding.fourDecimals(factor.points()))
                .orElse(0.0);
    }
}

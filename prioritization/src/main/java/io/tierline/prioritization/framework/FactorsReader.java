package io.tierline.prioritization.framework;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the factors and checks their weights. */
final class FactorsReader {
    private static final BigDecimal TOTAL = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_FOR_SIZE = BigDecimal.valueOf(20);

    private final Names names;
    private final List<Factor> factors = new ArrayList<>();
    private @Nullable BigDecimal total = BigDecimal.ZERO;

    FactorsReader(Names names) {
        this.names = names;
    }

    /** Those that could be read; what is wrong with the others is in the findings. */
    List<Factor> read(Fields framework) {
        var items = framework.list("factors", 3, 5, "factors");
        if (items == null) return factors;
        for (var factor : framework.objects("factors", items, List.of("name", "weight", "measure", "scale"))) {
            if (factor == null) total = null;
            else read(factor, names.take(factor));
        }
        if (total != null && total.compareTo(TOTAL) != 0)
            framework.refuse(
                    "factors",
                    "weights must total exactly 100, not "
                            + total.stripTrailingZeros().toPlainString());
        return factors;
    }

    private void read(Fields factor, @Nullable String name) {
        var weight = factor.decimal("weight", Range.POSITIVE);
        total = total == null || weight == null ? null : total.add(weight);
        var measure = MeasureReader.read(factor);
        var scale = ScaleReader.read(factor);
        if (weight != null && weight.compareTo(MOST_FOR_SIZE) > 0 && measuresSize(measure))
            factor.warn("weight", "measures size alone, and weighs more than 20");
        if (name != null && weight != null && measure != null && scale != null)
            factors.add(new Factor(name, weight.doubleValue(), measure, scale));
    }

    private static boolean measuresSize(@Nullable Measure measure) {
        return measure instanceof Measure.Attribute(String name) && SizeAttributes.include(name);
    }
}

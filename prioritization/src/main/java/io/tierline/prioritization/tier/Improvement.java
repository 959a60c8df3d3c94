package io.tierline.prioritization.tier;

import io.tierline.prioritization.framework.Factor;
import io.tierline.prioritization.framework.Measure;
import io.tierline.prioritization.framework.Scale;
import io.tierline.prioritization.score.FactorScore;
import io.tierline.prioritization.score.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One factor of one partner and what it could still add.
 *
 * @param weight of the factor
 * @param scaled now, not rounded; 0 while the factor is unknown
 */
record Improvement(Factor factor, FactorScore score, double weight, double scaled) {
    /** Noise of floating point, in points. */
    static final double NOISE = 1e-9;

    static Improvement of(Factor factor, FactorScore score) {
        double scaled = score.known() ? factor.scale().scaled(score.value()) : 0;
        return new Improvement(factor, score, factor.weight(), scaled);
    }

    /** Points of score to the best value there is. */
    double headroom() {
        return weight * (100 - scaled) / 100;
    }

    boolean canAdd(double points) {
        return headroom() >= points - NOISE;
    }

    /** Points of score that the rise adds, not rounded. */
    double added(FactorRise rise) {
        return weight * (factor.scale().scaled(rise.toValue()) - scaled) / 100;
    }

    /** The least rise that adds at least so many points and reaches at least that scaled value. */
    FactorRise rise(double points, double leastScaled) {
        double wanted = Math.min(100, Math.max(leastScaled, scaled + points * 100 / weight - NOISE));
        return score.known() && scaled >= wanted ? to(score.value()) : to(reaching(wanted));
    }

    private double reaching(double wanted) {
        double value = outward(factor.scale().reaching(Math.max(0, wanted)));
        for (int digits = 4; factor.scale().scaled(value) < wanted && digits > 0; digits--)
            value = outward(stepped(value, digits));
        return factor.scale().scaled(value) < wanted ? factor.scale().reaching(100) : value;
    }

    private FactorRise to(double value) {
        double reached = factor.scale().scaled(value);
        return new FactorRise(
                factor.name(),
                score.known(),
                score.value(),
                value,
                Rounding.fourDecimals(scaled),
                Rounding.fourDecimals(reached),
                Rounding.fourDecimals(weight * (reached - scaled) / 100));
    }

    /** To whole numbers where things are counted, else to four decimals; never back towards where it was. */
    private double outward(double value) {
        if (factor.scale() instanceof Scale.Bands) return value;
        boolean counted = factor.measure() instanceof Measure.Reach || factor.measure() instanceof Measure.Overlap;
        double rounded = BigDecimal.valueOf(value)
                .setScale(counted ? 0 : 4, lessIsBetter() ? RoundingMode.FLOOR : RoundingMode.CEILING)
                .doubleValue();
        boolean tooFar = factor.scale().scaled(rounded) >= 100;
        return tooFar && !counted ? factor.scale().reaching(100) : rounded;
    }

    private double stepped(double value, int digits) {
        double step = StrictMath.pow(10, -digits);
        return lessIsBetter() ? value - step : value + step;
    }

    private boolean lessIsBetter() {
        return factor.scale() instanceof Scale.Linear(double from, double to) && to < from;
    }
}

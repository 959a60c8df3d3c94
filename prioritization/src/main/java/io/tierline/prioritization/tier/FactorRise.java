package io.tierline.prioritization.tier;

/**
 * A rise of one factor.
 *
 * @param known false when the factor must become known
 * @param value in the measure's unit, now
 * @param toValue the value it must reach, which may be below {@code value} where less is better
 * @param scaled in [0, 100], now
 * @param toScaled what {@code toValue} scales to
 * @param points of score that it adds
 */
public record FactorRise(
        String factor, boolean known, double value, double toValue, double scaled, double toScaled, double points) {}

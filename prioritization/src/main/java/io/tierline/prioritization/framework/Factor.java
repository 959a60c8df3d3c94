package io.tierline.prioritization.framework;

/**
 * One reason to work with a partner: what is measured, how it is scaled, and how much it counts.
 *
 * @param weight in (0, 100], in points of the score
 */
public record Factor(String name, double weight, Measure measure, Scale scale) {}

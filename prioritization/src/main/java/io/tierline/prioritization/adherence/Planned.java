package io.tierline.prioritization.adherence;

import java.time.LocalDate;
import java.util.Map;

/**
 * What plans gave a partner from a day on, hours per week by member.
 *
 * @param hours without live-deal hours
 * @param liveDeal out of the reserve
 */
public record Planned(LocalDate day, Map<String, Double> hours, Map<String, Double> liveDeal) {}

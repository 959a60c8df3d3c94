package io.tierline.prioritization.capacity;

/** A partner that is entitled to more hours per week than the team has for it. */
public record Unfunded(String partner, String tier, double hoursShort) {}

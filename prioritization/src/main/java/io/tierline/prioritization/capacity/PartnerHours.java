package io.tierline.prioritization.capacity;

/** Hours per week that a member gives to a partner. */
public record PartnerHours(String partner, double hours) {}

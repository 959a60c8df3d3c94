package io.tierline.prioritization.facts;

/** What an event made of a register. */
public record Version(Stamp stamp, Value value) {}

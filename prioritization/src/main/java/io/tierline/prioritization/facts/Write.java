package io.tierline.prioritization.facts;

/** One cell that a fact writes, and what it writes. */
public record Write(RegisterKey key, Version version) {}

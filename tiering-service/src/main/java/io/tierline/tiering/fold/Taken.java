package io.tierline.tiering.fold;

import io.tierline.contracts.event.Event;

/** An event taken from the log, and where it stood: the partition, and its offset there. */
public record Taken(Event event, int partition, long offset) {}

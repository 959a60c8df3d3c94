package io.tierline.tiering.fold;

import io.tierline.contracts.event.Event;

/** An event taken from the log, and the partition it stood in. */
public record Taken(Event event, int partition) {}

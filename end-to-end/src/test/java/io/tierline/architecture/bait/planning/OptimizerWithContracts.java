package io.tierline.architecture.bait.planning;

import io.tierline.contracts.event.AllocationEvent;

/** An optimizer that knows how plans are written. */
public record OptimizerWithContracts(AllocationEvent event) {}

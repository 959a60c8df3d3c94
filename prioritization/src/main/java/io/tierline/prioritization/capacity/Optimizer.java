package io.tierline.prioritization.capacity;

import java.util.Optional;

/**
 * Answers the two questions of a plan that are hard to answer well: whom of several sizes a team can hold, and how few
 * owners have to change. The rules stay with the planner, which checks every answer and takes only what is better than
 * its own; an optimizer that knows nothing is as good as none. The same question gets the same answer, on any machine.
 */
public interface Optimizer {
    /** Knows no answer: plans are made by the planner's own search alone. */
    Optimizer NONE = new Optimizer() {
        @Override
        public Optional<Placement> most(Packing packing) {
            return Optional.empty();
        }

        @Override
        public Optional<Placement> fewestAway(Packing packing) {
            return Optional.empty();
        }
    };

    /** All of every group but the last, and as much of the last as there can be. */
    Optional<Placement> most(Packing packing);

    /** All of every group, as many as possible at their homes; of such placements one with a level load. */
    Optional<Placement> fewestAway(Packing packing);
}

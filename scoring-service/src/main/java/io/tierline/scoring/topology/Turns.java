package io.tierline.scoring.topology;

/**
 * Lets one partition of each stream thread answer a barrier between two commits. A thread commits all its partitions
 * together and after each had its turn; were they all to answer in one, the last score of all would be the first that
 * can be read.
 */
final class Turns {
    private final ThreadLocal<Long> answers = ThreadLocal.withInitial(() -> 0L);

    /** The turns of one partition, which asks for one in each pass of its thread. */
    final class OfPartition {
        private long seen;

        /** From now on it waits for its turn. */
        void await() {
            seen = answers.get();
        }

        /**
         * Whether it may answer now. A thread commits between two calls for the same partition, so that it is enough if
         * no other has answered since the last one.
         */
        boolean comes() {
            long before = seen;
            seen = answers.get();
            return seen == before;
        }

        /** It has answered. */
        void taken() {
            seen = answers.get() + 1;
            answers.set(seen);
        }
    }

    OfPartition ofPartition() {
        return new OfPartition();
    }
}

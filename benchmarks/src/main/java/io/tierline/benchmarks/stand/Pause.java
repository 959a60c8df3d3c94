package io.tierline.benchmarks.stand;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for something that another process does. */
public final class Pause {
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private Pause() {}

    /** Lets that much time pass. */
    public static void of(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long rest = time.toNanos(); rest > 0; rest = end - System.nanoTime()) LockSupport.parkNanos(rest);
    }

    /**
     * Returns as soon as it holds.
     *
     * @param what names it where it never does
     */
    public static void until(String what, Duration patience, BooleanSupplier holds) {
        until(what, patience, LOOK_EVERY, holds);
    }

    /** As above, for what is not to be looked at so often. */
    public static void until(String what, Duration patience, Duration lookEvery, BooleanSupplier holds) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > deadline)
                throw new BenchFailure("%s: not within %d s".formatted(what, patience.toSeconds()));
            of(lookEvery);
        }
    }
}

package io.tierline.architecture.bait;

import jakarta.inject.Inject;
import java.time.Instant;

/** Injects a field, reads the clock, prints, sleeps. */
public final class Baits {
    @Inject
    Runnable injected;

    /** Breaks three rules at once. */
    public void run() throws InterruptedException {
        System.out.println(Instant.now());
        Thread.sleep(1);
    }
}

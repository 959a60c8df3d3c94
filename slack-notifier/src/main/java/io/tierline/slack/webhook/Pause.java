package io.tierline.slack.webhook;

import java.time.Duration;

/** A wait that an end of the service cuts short. */
@FunctionalInterface
public interface Pause {
    /** Waits; false when the service is stopping. */
    boolean of(Duration length) throws InterruptedException;
}

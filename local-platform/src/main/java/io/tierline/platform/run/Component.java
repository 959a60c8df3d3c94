package io.tierline.platform.run;

import java.io.IOException;
import java.time.Duration;

/** A part of an instance that runs as a process of its own and is started again when it dies. */
public interface Component {
    String name();

    /**
     * Starts it.
     *
     * @throws IOException if it does not start; the message says why
     */
    Process start() throws IOException;

    /** Whether the one started last does its work. */
    boolean isReady();

    /** Name of the signal that asks it to end. */
    default String stopSignal() {
        return "TERM";
    }

    /** How long it may take to end before it is killed. */
    default Duration patience() {
        return Duration.ofSeconds(20);
    }
}

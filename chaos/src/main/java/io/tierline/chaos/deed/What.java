package io.tierline.chaos.deed;

import java.time.Duration;

/** What is done to a process. */
public sealed interface What {
    /** Killed with -9, and started again after a while. */
    record Kill(Duration down) implements What {}

    /** Stopped where it stands, and let go on after a while. */
    record Pause(Duration length) implements What {}

    /** Ended in good order, and started again at once. */
    record Restart() implements What {}

    /** In words for people. */
    default String words() {
        return switch (this) {
            case Kill(var down) -> "kill -9, started again after %.1f s".formatted(down.toMillis() / 1e3);
            case Pause(var length) -> "paused for %.1f s".formatted(length.toMillis() / 1e3);
            case Restart() -> "ended and started again";
        };
    }

    /** Its name in a report. */
    default String wireName() {
        return switch (this) {
            case Kill _ -> "kill";
            case Pause _ -> "pause";
            case Restart _ -> "restart";
        };
    }
}

package io.tierline.chaos.deed;

import io.tierline.chaos.log.Positions;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.LockSupport;

/**
 * The time from the moment a process was started again, or let go on, to the first offset that the scoring group
 * commits after it.
 */
final class Recovery {
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final Positions positions;
    private final long begun = System.nanoTime();

    Recovery(Positions positions) {
        this.positions = positions;
    }

    /** How long it took; empty if it does not come within {@code patience}. */
    Optional<Duration> await(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        var before = OptionalLong.empty();
        while (System.nanoTime() < deadline) {
            var now = committed();
            if (now.isPresent() && before.isPresent() && now.getAsLong() > before.getAsLong())
                return Optional.of(Duration.ofNanos(System.nanoTime() - begun));
            if (before.isEmpty()) before = now;
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            if (Thread.interrupted()) throw new InterruptedException();
        }
        return Optional.empty();
    }

    private OptionalLong committed() throws InterruptedException {
        var committed = positions.committed();
        return committed.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(committed.get().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
    }
}

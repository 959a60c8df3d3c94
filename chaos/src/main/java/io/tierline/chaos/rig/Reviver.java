package io.tierline.chaos.rig;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Starts processes again that ended of their own accord, and counts how often that was. */
final class Reviver implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final List<Victim> victims;
    private final Consumer<String> say;
    private final AtomicInteger count = new AtomicInteger();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("reviver").factory());

    Reviver(List<Victim> victims, Consumer<String> say) {
        this.victims = List.copyOf(victims);
        this.say = say;
    }

    void start() {
        var _ = clock.scheduleWithFixedDelay(this::look, 0, LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    int count() {
        return count.get();
    }

    private void look() {
        for (var victim : victims) {
            try {
                if (!victim.revive()) continue;
                count.incrementAndGet();
                say.accept(victim.name() + " ended of its own accord and was started again");
            } catch (IOException | RuntimeException e) {
                say.accept("%s cannot be started again: %s".formatted(victim.name(), e.getMessage()));
            }
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}

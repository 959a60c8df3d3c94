package io.tierline.platform.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The one thread that starts every child. A child's death signal follows the thread that started it, not the process,
 * so that thread must live as long as this JVM.
 */
public final class Spawner {
    private static final ExecutorService THREAD = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("spawner").factory());

    private Spawner() {}

    /**
     * Starts a child.
     *
     * @throws UncheckedIOException if the system cannot start it
     */
    public static Process start(ProcessBuilder builder) {
        var started = THREAD.submit(builder::start);
        try {
            return started.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io)
                throw new UncheckedIOException(
                        "cannot start " + builder.command().getFirst(), io);
            throw new IllegalStateException("cannot start " + builder.command(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "interrupted while starting " + builder.command().getFirst(), e);
        }
    }
}

package io.tierline.chaos.rig;

import io.tierline.platform.process.Signals;
import io.tierline.platform.run.CannotRun;
import io.tierline.platform.run.Component;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A process that may be killed, paused and started again. Whatever is asked of it is done when the call returns. */
public final class Victim {
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Component component;
    private @Nullable Process process;
    private boolean wanted;
    private boolean paused;
    private boolean over;

    Victim(Component component) {
        this.component = component;
    }

    public String name() {
        return component.name();
    }

    /** Starts it; it becomes ready later. */
    public synchronized void start() throws IOException {
        if (over) throw new IllegalStateException(name() + " is not started any more: the run ends");
        wanted = true;
        process = component.start();
    }

    /**
     * Waits until it does its work.
     *
     * @throws CannotRun if it ends or takes too long
     */
    void awaitReady() throws CannotRun {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!component.isReady()) {
            if (!isRunning()) throw new CannotRun(name() + " ended while it was starting; see its log");
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted())
                throw new CannotRun("%s is not ready after %d s; see its log".formatted(name(), PATIENCE.toSeconds()));
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    /** As {@code kill -9}. */
    public synchronized void kill() {
        wanted = false;
        var running = process;
        if (running == null) return;
        running.destroyForcibly();
        if (!Signals.gone(running.toHandle(), Duration.ofSeconds(10)))
            throw new IllegalStateException(name() + " does not die");
    }

    /** Asks it to end and waits until it has; kills it when it takes too long. */
    public synchronized void stop() {
        wanted = false;
        var running = process;
        if (running == null) return;
        if (paused) resume();
        Signals.stop(running.toHandle(), component.stopSignal(), component.patience());
    }

    /** Ends it for good. */
    synchronized void end() {
        over = true;
        stop();
    }

    /** As {@code kill -STOP}: it keeps all it has and does nothing. */
    public synchronized void pause() {
        paused = true;
        signal("STOP");
    }

    /** As {@code kill -CONT}. */
    public synchronized void resume() {
        paused = false;
        signal("CONT");
    }

    /**
     * Starts it again if it has ended of its own accord, as its launcher would.
     *
     * @return whether it had
     */
    synchronized boolean revive() throws IOException {
        if (!wanted || isRunning()) return false;
        process = component.start();
        return true;
    }

    private synchronized boolean isRunning() {
        var running = process;
        return running != null && Signals.isRunning(running.toHandle());
    }

    private void signal(String name) {
        var running = process;
        if (running == null) throw new IllegalStateException(name() + " does not run");
        Signals.send(running.pid(), name);
    }
}

package io.tierline.platform.run;

import io.tierline.platform.process.Signals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps one component running: starts it, and starts it again, later each time, when it dies. A component that dies
 * {@value #PATIENCE} times before it was ever ready is given up.
 */
final class Keeper {
    private static final int PATIENCE = 3;
    private static final Duration LOOK_EVERY = Duration.ofMillis(150);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    /** A component that runs but is not ready after this long fails the start of the instance. */
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    /** A component that was ready this long starts again with the first pause. */
    private static final Duration STEADY = Duration.ofSeconds(30);

    private final Component component;
    private final LogFile log;
    private final PidFile pids;
    private final Reporter reporter;
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();
    private final CompletableFuture<Void> stopRequested = new CompletableFuture<>();
    private final Thread thread;

    Keeper(Component component, LogFile log, PidFile pids, Reporter reporter) {
        this.component = component;
        this.log = log;
        this.pids = pids;
        this.reporter = reporter;
        this.thread =
                Thread.ofPlatform().daemon().name("keeper-" + component.name()).unstarted(this::keep);
    }

    /** Begins. The answer completes when the component is ready for the first time, or fails when it is given up. */
    CompletableFuture<Void> start() {
        thread.start();
        return firstReady;
    }

    /** Begins to end the component. */
    void requestStop() {
        stopRequested.complete(null);
    }

    /** Ends the component and returns when its process is gone. */
    void stop() {
        requestStop();
        if (thread.getState() == Thread.State.NEW) return;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        int deaths = 0;
        while (!stopRequested.isDone()) {
            long begun = System.nanoTime();
            var reason = runOnce(begun);
            if (stopRequested.isDone()) break;
            deaths = System.nanoTime() - begun > STEADY.toNanos() ? 1 : deaths + 1;
            if (!firstReady.isDone() && deaths >= PATIENCE) {
                firstReady.completeExceptionally(new CannotRun(epitaph(reason)));
                return;
            }
            var pause = pause(deaths);
            reporter.changed(
                    component.name(),
                    Stage.DOWN,
                    "%s; starting again in %.1f s".formatted(reason, pause.toMillis() / 1e3));
            var _ = stopWithin(pause);
        }
        reporter.changed(component.name(), Stage.STOPPED, "");
    }

    /** Runs it until it ends or is to end; says how it ended. */
    private String runOnce(long begun) {
        reporter.changed(component.name(), Stage.STARTING, "");
        Process process;
        try {
            process = component.start();
            noted(process);
        } catch (IOException | UncheckedIOException e) {
            return String.valueOf(e.getMessage());
        }
        awaitReady(process, begun);
        CompletableFuture.anyOf(process.onExit(), stopRequested).join();
        if (stopRequested.isDone()) {
            Signals.stop(process.toHandle(), component.stopSignal(), component.patience());
            return "stopped";
        }
        return "ended with status " + process.exitValue();
    }

    /** Notes the process, or ends it: what is not noted could not be found again. */
    private void noted(Process process) throws IOException {
        try {
            pids.write(component.name(), process.toHandle());
        } catch (IOException | UncheckedIOException e) {
            Signals.stop(process.toHandle(), component.stopSignal(), component.patience());
            throw e;
        }
    }

    private void awaitReady(Process process, long begun) {
        while (process.isAlive() && !stopWithin(LOOK_EVERY)) {
            if (System.nanoTime() - begun > LONGEST_START.toNanos() && !firstReady.isDone())
                firstReady.completeExceptionally(
                        new CannotRun(epitaph("not ready after %d s".formatted(LONGEST_START.toSeconds()))));
            if (component.isReady() && process.isAlive()) {
                reporter.changed(component.name(), Stage.READY, "%.1f s".formatted((System.nanoTime() - begun) / 1e9));
                firstReady.complete(null);
                return;
            }
        }
    }

    private String epitaph(String reason) {
        var verdict = component.name() + " does not start: " + reason;
        try {
            var last = log.lastLines(15);
            return last.isEmpty()
                    ? verdict
                    : "%s%nThe end of %s:%n  %s".formatted(verdict, log.path(), String.join("\n  ", last));
        } catch (IOException e) {
            return "%s%nIts log %s cannot be read: %s".formatted(verdict, log.path(), e.getMessage());
        }
    }

    private static Duration pause(int deaths) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(deaths - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private boolean stopWithin(Duration time) {
        try {
            stopRequested.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException goOn) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}

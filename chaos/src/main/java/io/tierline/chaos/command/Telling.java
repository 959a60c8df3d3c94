package io.tierline.chaos.command;

import io.tierline.chaos.deed.Deed;
import io.tierline.chaos.run.Narrator;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tells how a run goes on: a line for each deed and each recovery, and on a terminal what is being waited for. */
final class Telling implements Narrator, AutoCloseable {
    private final Screen screen;
    private final int deeds;
    private final long begun = System.nanoTime();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("telling").factory());
    private volatile String now = "";

    Telling(Screen screen, int deeds) {
        this.screen = screen;
        this.deeds = deeds;
        if (screen.terminal()) {
            var _ = clock.scheduleWithFixedDelay(this::tick, 500, 500, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void say(String line) {
        now = line;
        screen.println(line);
    }

    @Override
    public void deed(Deed deed, String victim, Duration at) {
        now = "%d/%d %s: %s".formatted(deed.number(), deeds, victim, deed.what().words());
        screen.println("%7.1f s  %3d/%d  %-18s %s"
                .formatted(
                        seconds(at), deed.number(), deeds, victim, deed.what().words()));
    }

    @Override
    public void overcome(Deed deed, String victim, Duration took) {
        now = "work goes on";
        screen.println("%21s %-18s work goes on %.1f s later".formatted("", victim, seconds(took)));
    }

    private void tick() {
        screen.status("%5.0f s  %s".formatted((System.nanoTime() - begun) / 1e9, now));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1e3;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        screen.status("");
    }
}

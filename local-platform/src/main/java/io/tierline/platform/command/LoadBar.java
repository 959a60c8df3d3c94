package io.tierline.platform.command;

import io.tierline.platform.load.LoadTotals;
import java.util.Locale;

/** How far a load is: a bar on a terminal, a line every few seconds elsewhere, and the totals at its end. */
final class LoadBar {
    private static final int WIDTH = 30;
    private static final long BAR_EVERY = 100_000_000L;
    private static final long LINE_EVERY = 5_000_000_000L;

    private final Screen screen;
    private final long begun = System.nanoTime();
    private long shown = begun;

    LoadBar(Screen screen) {
        this.screen = screen;
    }

    void show(LoadTotals totals, double share) {
        long now = System.nanoTime();
        if (now - shown < (screen.terminal() ? BAR_EVERY : LINE_EVERY)) return;
        shown = now;
        var text = "%3.0f %%  %,d events  %,.0f events/s".formatted(100 * share, totals.events(), rate(totals, now));
        if (!screen.terminal()) {
            screen.out().println(text);
            return;
        }
        int full = (int) Math.round(WIDTH * share);
        screen.rewind(0);
        screen.out().print("  " + screen.green("█".repeat(full)) + screen.faint("░".repeat(WIDTH - full)) + " " + text);
        screen.out().flush();
    }

    void end(LoadTotals totals) {
        long now = System.nanoTime();
        if (screen.terminal()) screen.rewind(0);
        screen.out()
                .printf(
                        Locale.ROOT,
                        "%,d events in %.1f s (%,.0f events/s): %,d accepted, %,d duplicates, %,d rejected%n",
                        totals.events(),
                        (now - begun) / 1e9,
                        rate(totals, now),
                        totals.accepted(),
                        totals.duplicates(),
                        totals.rejected());
        for (var one : totals.firstRejections())
            screen.out().println("  line %d (%s): %s".formatted(one.line(), one.id(), one.detail()));
        if (totals.rejected() > totals.firstRejections().size())
            screen.out()
                    .println("  … and %,d more"
                            .formatted(
                                    totals.rejected() - totals.firstRejections().size()));
    }

    private double rate(LoadTotals totals, long now) {
        return totals.events() / Math.max(1e-9, (now - begun) / 1e9);
    }
}

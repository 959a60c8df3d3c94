package io.tierline.benchmarks.command;

import java.io.PrintWriter;

/** The one line that tells what is going on; on a terminal it is written over. */
final class Progress {
    private final PrintWriter out;
    private final boolean terminal;
    private String shown = "";

    Progress(PrintWriter out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Something begins or has ended. */
    void say(String line) {
        if (terminal) out.print("\r\033[K");
        out.println(line);
        out.flush();
        shown = "";
    }

    /** How far it is, 0 to 1; shown on a terminal only. */
    void at(String what, double part) {
        var line = "%s %3.0f %%".formatted(what, 100 * part);
        if (!terminal || line.equals(shown)) return;
        shown = line;
        out.print("\r\033[K" + line);
        out.flush();
    }
}

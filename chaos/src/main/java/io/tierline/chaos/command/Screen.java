package io.tierline.chaos.command;

import java.io.PrintWriter;

/**
 * Where a command writes for people.
 *
 * @param out receives the text
 * @param terminal whether the last line may be overwritten
 */
record Screen(PrintWriter out, boolean terminal) {
    /** Set by the start script: {@code true} when standard output is a terminal. */
    private static final String TERMINAL = "tierline.terminal";

    private static final String ERASE = "\r\u001b[K";

    static Screen of(PrintWriter out) {
        return new Screen(out, Boolean.getBoolean(TERMINAL));
    }

    synchronized void println(String text) {
        if (terminal) out.print(ERASE);
        out.println(text);
        out.flush();
    }

    /** Shows a line that the next one replaces; nothing where there is no terminal. */
    synchronized void status(String text) {
        if (!terminal) return;
        out.print(ERASE + text);
        out.flush();
    }
}

package io.tierline.platform.command;

import java.io.PrintStream;

/**
 * Where a command writes for people: knows whether it is a terminal and whether colours are wanted.
 *
 * @param out receives the text
 * @param terminal whether lines may be overwritten
 * @param colours whether colours may be used; {@code NO_COLOR} forbids them
 */
public record Screen(PrintStream out, boolean terminal, boolean colours) {
    /** Set by the start script, which knows better than Java does: {@code true} when standard output is a terminal. */
    static final String TERMINAL = "tierline.terminal";

    private static final String ESC = "\u001b[";

    /** Standard output. */
    static Screen standard() {
        boolean terminal = Boolean.getBoolean(TERMINAL);
        var noColor = System.getenv("NO_COLOR");
        return new Screen(System.out, terminal, terminal && (noColor == null || noColor.isEmpty()));
    }

    String bold(String text) {
        return painted("1", text);
    }

    String green(String text) {
        return painted("32", text);
    }

    String red(String text) {
        return painted("31", text);
    }

    String yellow(String text) {
        return painted("33", text);
    }

    String faint(String text) {
        return painted("2", text);
    }

    /** Moves up by that many lines and clears what is below. Only on a terminal. */
    void rewind(int lines) {
        if (lines > 0) out.print(ESC + lines + "A");
        out.print("\r" + ESC + "J");
    }

    private String painted(String code, String text) {
        return colours && !text.isEmpty() ? ESC + code + "m" + text + ESC + "0m" : text;
    }
}

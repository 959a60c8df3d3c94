package io.tierline.slack.digest;

import java.util.List;

/** Slack's markup: text from outside never becomes a link, a mention or a new line. */
final class Mrkdwn {
    private Mrkdwn() {}

    static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /** A link to a program's board. {@code console}: its address. */
    static String boardLink(String console, String program) {
        return link(console, program, "board", "Open the board");
    }

    /** A link to a view of a program. */
    static String link(String console, String program, String view, String text) {
        return "<%s/#/%s/%s|%s>".formatted(console.replaceAll("/+$", ""), program, view, text);
    }

    /** The lines, cut after the last one that fits, with how many are left out. */
    static String lines(String title, List<String> lines, int all, int longest) {
        var text = new StringBuilder(title);
        int shown = 0;
        for (var line : lines) {
            if (text.length() + line.length() + 1 > longest - 32) break;
            text.append('\n').append(line);
            shown++;
        }
        if (shown < all) text.append("\nand ").append(all - shown).append(" more");
        return text.toString();
    }
}

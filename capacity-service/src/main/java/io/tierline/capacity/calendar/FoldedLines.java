package io.tierline.capacity.calendar;

/** Lines of at most 75 octets in UTF-8, as RFC 5545 wants them; libraries count characters. */
final class FoldedLines {
    private static final int MOST_OCTETS = 75;
    private static final String BREAK = "\r\n ";

    private FoldedLines() {}

    /** @param text unfolded lines, each ended by CR LF */
    static String of(String text) {
        var folded = new StringBuilder(text.length() + text.length() / MOST_OCTETS);
        int octets = 0;
        int c;
        for (int i = 0; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            int more = octets(c);
            if (c == '\r' || c == '\n') octets = -more;
            else if (octets + more > MOST_OCTETS) {
                folded.append(BREAK);
                octets = 1;
            }
            octets += more;
            folded.appendCodePoint(c);
        }
        return folded.toString();
    }

    private static int octets(int codePoint) {
        if (codePoint < 0x80) return 1;
        if (codePoint < 0x800) return 2;
        return codePoint < 0x10000 ? 3 : 4;
    }
}

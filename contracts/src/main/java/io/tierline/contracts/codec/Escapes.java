package io.tierline.contracts.codec;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** JSON strings that hold more than plain ASCII. */
final class Escapes {
    private static final char UNREADABLE = '\uFFFD';

    private Escapes() {}

    /** Null when it is not UTF-8, not JSON, or names NUL or half of a surrogate pair: a full parser tells which. */
    static @Nullable String decoded(byte[] json, int from, int to) {
        var raw = new String(json, from, to - from, StandardCharsets.UTF_8);
        if (raw.indexOf(UNREADABLE) >= 0) return null;
        int next = raw.indexOf('\\');
        if (next < 0) return raw;
        var text = new StringBuilder(raw.length());
        int done = 0;
        for (; next >= 0; next = raw.indexOf('\\', done)) {
            int unit = escaped(raw, next + 1);
            if (unit <= 0 || Character.isSurrogate((char) unit)) return null;
            text.append(raw, done, next).append((char) unit);
            done = next + (raw.charAt(next + 1) == 'u' ? 6 : 2);
        }
        return text.append(raw, done, raw.length()).toString();
    }

    /** The UTF-16 unit that the escape sequence stands for whose first character after the backslash is at {@code at}. */
    private static int escaped(String raw, int at) {
        return switch (raw.charAt(at)) {
            case '"', '\\', '/' -> raw.charAt(at);
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit(raw, at + 1);
            default -> -1;
        };
    }

    private static int unit(String raw, int at) {
        if (at + 4 > raw.length()) return -1;
        int unit = 0;
        for (int i = at; i < at + 4; i++) {
            char c = raw.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) return -1;
            unit = unit << 4 | digit;
        }
        return unit;
    }
}

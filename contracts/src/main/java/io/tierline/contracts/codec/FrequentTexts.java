package io.tierline.contracts.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A bounded table of texts that come again and again, such as sources and kinds, so that the many events that say the
 * same word hold one string. A text that meets another in its place takes it over. Threads share it without a lock:
 * strings are immutable, and who misses another's entry makes an equal one.
 */
final class FrequentTexts {
    private static final int LONGEST = 40;

    private record Entry(byte[] ascii, String text) {}

    private final @Nullable Entry[] table;

    /** @param size how many texts it holds at most, a power of two */
    FrequentTexts(int size) {
        this.table = new Entry[size];
    }

    /** The text of these bytes, which are all ASCII. */
    String ascii(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > LONGEST) return text(bytes, from, length);
        int place = Bytes.hash(bytes, from, to) & table.length - 1;
        var known = table[place];
        if (known != null && Arrays.equals(known.ascii, 0, known.ascii.length, bytes, from, to)) return known.text;
        var entry = new Entry(Arrays.copyOfRange(bytes, from, to), text(bytes, from, length));
        table[place] = entry;
        return entry.text;
    }

    /** The text of these characters. */
    String text(char[] chars, int from, int length) {
        if (length > LONGEST) return new String(chars, from, length);
        int hash = length;
        for (int i = from; i < from + length; i++) hash = 31 * hash + chars[i];
        int place = (hash ^ hash >>> 16) & table.length - 1;
        var known = table[place];
        if (known != null && isText(known.text, chars, from, length)) return known.text;
        var text = new String(chars, from, length);
        table[place] = new Entry(text.getBytes(StandardCharsets.UTF_8), text);
        return text;
    }

    private static boolean isText(String text, char[] chars, int from, int length) {
        if (text.length() != length) return false;
        for (int i = 0; i < length; i++) if (text.charAt(i) != chars[from + i]) return false;
        return true;
    }

    private static String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }
}

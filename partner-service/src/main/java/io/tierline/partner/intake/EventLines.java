package io.tierline.partner.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a stream of any length, read within a fixed buffer: a line longer than the limit is passed over. */
final class EventLines {
    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;
    private long number;

    /** A line. {@code bytes} is null when it is longer than the limit. */
    record Line(long number, byte @Nullable [] bytes) {}

    EventLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line that is not blank; null at the end. */
    @Nullable
    Line next() throws IOException {
        while (fill()) {
            number++;
            var bytes = rest();
            if (bytes == null || !blank(bytes)) return new Line(number, bytes);
        }
        return null;
    }

    /** Reads up to the end of the line; null when it is too long. */
    private byte @Nullable [] rest() throws IOException {
        byte[] line = null;
        boolean tooLong = false;
        do {
            int newline = newline();
            int stop = newline < 0 ? end : newline;
            int length = stop - position + (line == null ? 0 : line.length);
            if (length > longest) tooLong = true;
            if (!tooLong) line = joined(line, position, stop);
            position = newline < 0 ? end : newline + 1;
            if (newline >= 0) break;
        } while (fill());
        return tooLong ? null : line;
    }

    private int newline() {
        for (int i = position; i < end; i++) if (buffer[i] == '\n') return i;
        return -1;
    }

    private byte[] joined(byte @Nullable [] head, int from, int to) {
        if (head == null) return Arrays.copyOfRange(buffer, from, to);
        var joined = Arrays.copyOf(head, head.length + to - from);
        System.arraycopy(buffer, from, joined, head.length, to - from);
        return joined;
    }

    /** Whether there is anything left. */
    private boolean fill() throws IOException {
        while (position == end) {
            position = 0;
            end = Math.max(0, in.read(buffer));
            if (end == 0) return false;
        }
        return true;
    }

    private static boolean blank(byte[] line) {
        for (byte b : line) if (b != ' ' && b != '\t' && b != '\r') return false;
        return true;
    }
}

package io.tierline.scoring.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes values off a part of an array in the order in which {@link BinaryWriter} appended them. */
public final class BinaryReader {
    private final byte[] bytes;
    private final int end;
    private int at;

    public BinaryReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    /** Reads from {@code from} up to {@code end}. */
    public BinaryReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    public byte[] array() {
        return bytes;
    }

    /** The index of the next value. */
    public int at() {
        return at;
    }

    public boolean more() {
        return at < end;
    }

    /** How many bytes there are still to be read. */
    public int left() {
        return end - at;
    }

    /** Leaves out {@code count} bytes. */
    public void skip(int count) {
        at += count;
    }

    public int octet() {
        return bytes[at++] & 0xFF;
    }

    public long number() {
        long value = 0;
        int shift = 0;
        int octet;
        do {
            octet = octet();
            value |= (long) (octet & 0x7F) << shift;
            shift += 7;
        } while ((octet & 0x80) != 0);
        return value;
    }

    double real() {
        long bits = 0;
        for (int i = 0; i < Double.BYTES; i++) bits = bits << 8 | octet();
        return Double.longBitsToDouble(bits);
    }

    boolean flag() {
        return octet() != 0;
    }

    public String text() {
        return text((int) number());
    }

    /** @param length in bytes */
    String text(int length) {
        var value = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return value;
    }

    @Nullable
    String optionalText() {
        return flag() ? text() : null;
    }

    Instant instant() {
        long zigzag = number();
        return Instant.ofEpochSecond(zigzag >>> 1 ^ -(zigzag & 1), number());
    }

    @Nullable
    Instant optionalInstant() {
        return flag() ? instant() : null;
    }

    /** @throws IllegalStateException unless exactly the bytes that were to be read have been read */
    public void end() {
        if (at != end) throw new IllegalStateException("read up to %d (expected: %d)".formatted(at, end));
    }
}

package io.tierline.scoring.wire;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Appends values to a growing array; {@link BinaryReader} reads them in the same order. Can be used again. */
public final class BinaryWriter {
    private static final int LONGEST_NUMBER = 10;

    private byte[] bytes = new byte[256];
    private int size;

    /** Empties it. */
    @CanIgnoreReturnValue
    public BinaryWriter clear() {
        size = 0;
        return this;
    }

    public int size() {
        return size;
    }

    /** What was written stands at its beginning, up to {@link #size()}; valid until the next write. */
    public byte[] array() {
        return bytes;
    }

    public byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    @CanIgnoreReturnValue
    public BinaryWriter octet(int value) {
        room(1);
        bytes[size++] = (byte) value;
        return this;
    }

    @CanIgnoreReturnValue
    public BinaryWriter raw(byte[] source, int from, int length) {
        room(length);
        System.arraycopy(source, from, bytes, size, length);
        size += length;
        return this;
    }

    /** Seven bits a byte, lowest first; small values are short. */
    @CanIgnoreReturnValue
    public BinaryWriter number(long value) {
        room(LONGEST_NUMBER);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    @CanIgnoreReturnValue
    BinaryWriter real(double value) {
        long bits = Double.doubleToRawLongBits(value);
        for (int shift = 56; shift >= 0; shift -= 8) octet((int) (bits >>> shift));
        return this;
    }

    @CanIgnoreReturnValue
    BinaryWriter flag(boolean value) {
        return octet(value ? 1 : 0);
    }

    /** Its length in bytes, then UTF-8. */
    @CanIgnoreReturnValue
    public BinaryWriter text(String value) {
        return text(value, 0, 1);
    }

    /** As {@link #text(String)}, the length multiplied by {@code factor}, plus {@code mark}. */
    @CanIgnoreReturnValue
    BinaryWriter text(String value, int mark, int factor) {
        int length = value.length();
        number((long) length * factor + mark);
        int start = size;
        if (ascii(value)) return this;
        size = start - lengthOfNumber((long) length * factor + mark);
        var encoded = value.getBytes(StandardCharsets.UTF_8);
        return number((long) encoded.length * factor + mark).raw(encoded, 0, encoded.length);
    }

    /** False, with a part of it written, if there is another character. */
    private boolean ascii(String value) {
        int length = value.length();
        room(length);
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) return false;
            bytes[size + i] = (byte) c;
        }
        size += length;
        return true;
    }

    @CanIgnoreReturnValue
    BinaryWriter optionalText(@Nullable String value) {
        return value == null ? flag(false) : flag(true).text(value);
    }

    /** Zigzag, so that times before 1970 are short too. */
    @CanIgnoreReturnValue
    BinaryWriter instant(Instant value) {
        long seconds = value.getEpochSecond();
        return number(seconds << 1 ^ seconds >> 63).number(value.getNano());
    }

    @CanIgnoreReturnValue
    BinaryWriter optionalInstant(@Nullable Instant value) {
        return value == null ? flag(false) : flag(true).instant(value);
    }

    /** How many bytes {@link #number} takes for it. */
    public static int lengthOfNumber(long value) {
        return value == 0 ? 1 : (Long.SIZE - Long.numberOfLeadingZeros(value) + 6) / 7;
    }

    private void room(int length) {
        if (bytes.length - size < length) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length));
    }
}

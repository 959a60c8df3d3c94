package io.tierline.scoring.wire;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Appends values to a growing array; {@link BinaryReader} reads them in the same order. */
final class BinaryWriter {
    private byte[] bytes = new byte[128];
    private int size;

    @CanIgnoreReturnValue
    BinaryWriter octet(int value) {
        if (size == bytes.length) bytes = Arrays.copyOf(bytes, size * 2);
        bytes[size++] = (byte) value;
        return this;
    }

    /** Seven bits a byte, lowest first; small values are short. */
    @CanIgnoreReturnValue
    BinaryWriter number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            octet((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        return octet((int) rest);
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

    @CanIgnoreReturnValue
    BinaryWriter text(String value) {
        var encoded = value.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        if (bytes.length - size < encoded.length)
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + encoded.length));
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
        return this;
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

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}

package io.tierline.scoring.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes values off an array in the order in which {@link BinaryWriter} appended them. */
final class BinaryReader {
    private final byte[] bytes;
    private int at;

    BinaryReader(byte[] bytes) {
        this.bytes = bytes;
    }

    int octet() {
        return bytes[at++] & 0xFF;
    }

    long number() {
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

    String text() {
        int length = (int) number();
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

    /** @throws IllegalStateException if bytes are left over */
    void end() {
        if (at != bytes.length) throw new IllegalStateException("%d of %d bytes read".formatted(at, bytes.length));
    }
}

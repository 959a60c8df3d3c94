package io.tierline.contracts.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Bytes of JSON, looked at eight at a time. */
final class Bytes {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long EACH = 0x0101_0101_0101_0101L;
    private static final long TOP_BITS = 0x8080_8080_8080_8080L;
    /** Odd, with bits everywhere: 2^64 over the golden ratio. */
    static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private Bytes() {}

    /**
     * The first byte at or after {@code from} that does not stand for itself inside a string: a quote, a backslash, a
     * control character or one that is not ASCII. The length of the array when there is none.
     *
     * @see <a href="https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord">a zero byte in a word</a>
     */
    static int unusual(byte[] json, int from) {
        int i = from;
        for (; i <= json.length - Long.BYTES; i += Long.BYTES) {
            long eight = (long) EIGHT.get(json, i);
            long found =
                    (zeroes(eight ^ EACH * '"') | zeroes(eight ^ EACH * '\\') | eight - EACH * ' ' | eight) & TOP_BITS;
            if (found != 0) return i + (Long.numberOfTrailingZeros(found) >>> 3);
        }
        while (i < json.length && json[i] >= ' ' && json[i] != '"' && json[i] != '\\') i++;
        return i;
    }

    /**
     * A number that stands for up to 16 bytes together with their count: two texts of the same length are the same when
     * their heads and tails are. Reads 8 bytes from {@code from} on, whatever the length.
     */
    static long head(byte[] json, int from, int length) {
        long eight = (long) EIGHT.get(json, from);
        return length >= Long.BYTES ? eight : eight & (1L << length * Byte.SIZE) - 1;
    }

    /** As {@link #head}: the last eight bytes, 0 for texts of fewer. */
    static long tail(byte[] json, int from, int length) {
        return length <= Long.BYTES ? 0 : (long) EIGHT.get(json, from + length - Long.BYTES);
    }

    /** A number that is the same for the same bytes and seldom for others. */
    static int hash(byte[] json, int from, int to) {
        long hash = to - from;
        int i = from;
        for (; i <= to - Long.BYTES; i += Long.BYTES) hash = (hash ^ (long) EIGHT.get(json, i)) * MIX;
        for (; i < to; i++) hash = (hash ^ json[i]) * MIX;
        return (int) (hash >>> Integer.SIZE);
    }

    /** The top bit of the lowest byte that is zero, and none below it. */
    private static long zeroes(long eight) {
        return eight - EACH & ~eight;
    }
}

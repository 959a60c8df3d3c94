package io.tierline.contracts.topic;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The shape of a record on {@link Topic#DEAD_LETTERS}: header names, and how much of the original it may carry. */
public final class DeadLetterRecord {
    /** Why, in words for people. */
    public static final String REASON = "reason";

    public static final String ORIGIN_TOPIC = "origin-topic";
    public static final String ORIGIN_PARTITION = "origin-partition";
    public static final String ORIGIN_OFFSET = "origin-offset";

    /** Bytes of value; leaves room for headers below the largest message of the topic, 4 MiB. */
    public static final int LARGEST_VALUE = 4_000_000;

    /** Bytes of key. */
    public static final int LARGEST_KEY = 64 * 1024;

    private DeadLetterRecord() {}

    /** The beginning of {@code bytes}, at most {@code most} of them. */
    public static byte @Nullable [] cut(byte @Nullable [] bytes, int most) {
        return bytes == null || bytes.length <= most ? bytes : Arrays.copyOf(bytes, most);
    }
}

package io.tierline.scoring.topology;

import io.tierline.contracts.topic.DeadLetterRecord;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be used, as it came, with the reason and where it stands in the log.
 *
 * @param headers its own and the four that were added
 */
public record DeadLetter(byte @Nullable [] key, byte @Nullable [] value, Headers headers) {
    /** Present when only the beginning of the value was kept; the number of bytes there were. */
    public static final String CUT_FROM = "cut-from";

    private static final int LONGEST_REASON = 4_096;
    private static final int LARGEST_HEADERS = 64 * 1024;

    /** Where a record stands. */
    public record Origin(String topic, int partition, long offset) {}

    public static DeadLetter of(
            byte @Nullable [] key, byte @Nullable [] value, Headers original, Origin origin, String reason) {
        var headers = carried(original);
        put(
                headers,
                DeadLetterRecord.REASON,
                reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…");
        put(headers, DeadLetterRecord.ORIGIN_TOPIC, origin.topic());
        put(headers, DeadLetterRecord.ORIGIN_PARTITION, Integer.toString(origin.partition()));
        put(headers, DeadLetterRecord.ORIGIN_OFFSET, Long.toString(origin.offset()));
        var shortKey = DeadLetterRecord.cut(key, DeadLetterRecord.LARGEST_KEY);
        if (value == null || value.length <= DeadLetterRecord.LARGEST_VALUE)
            return new DeadLetter(shortKey, value, headers);
        put(headers, CUT_FROM, Integer.toString(value.length));
        return new DeadLetter(shortKey, DeadLetterRecord.cut(value, DeadLetterRecord.LARGEST_VALUE), headers);
    }

    /** The headers as they came, unless they alone would outgrow the record. */
    private static RecordHeaders carried(Headers original) {
        long size = 0;
        for (var header : original)
            size += header.key().length() * 3L + (header.value() == null ? 0 : header.value().length);
        return size <= LARGEST_HEADERS ? new RecordHeaders(original) : new RecordHeaders();
    }

    Record<byte[], Outgoing> record(long timestamp) {
        return new Record<>(key, new Outgoing(value, null), timestamp, headers);
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}

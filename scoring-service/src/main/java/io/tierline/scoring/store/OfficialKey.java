package io.tierline.scoring.store;

import io.tierline.contracts.topic.RecordKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;

/**
 * The key of one official score in the store: {@code program/partner/}, the instant, the cycle. Those of a partner stand
 * together, in the order of time.
 */
final class OfficialKey {
    private static final int INSTANT = Long.BYTES + Integer.BYTES;
    private static final String AFTER_SLASH = String.valueOf((char) ('/' + 1));

    private OfficialKey() {}

    static Bytes of(RecordKey partner, Instant asOf, String cycle) {
        return key(partner, asOf, cycle.getBytes(StandardCharsets.UTF_8));
    }

    /** Before every score as of that instant or later. */
    static Bytes from(RecordKey partner, Instant asOf) {
        return key(partner, asOf, new byte[0]);
    }

    /** Before every score of the partner. */
    static Bytes first(RecordKey partner) {
        return Bytes.wrap((partner.text() + '/').getBytes(StandardCharsets.UTF_8));
    }

    /** After every score of the partner. */
    static Bytes after(RecordKey partner) {
        return Bytes.wrap((partner.text() + AFTER_SLASH).getBytes(StandardCharsets.UTF_8));
    }

    /** Says that a cycle is decided as of that instant; stands apart, as no partner has an empty name. */
    static Bytes decided(String program, String cycle, Instant asOf) {
        return Bytes.wrap((program + "//" + cycle + '/' + asOf).getBytes(StandardCharsets.UTF_8));
    }

    /** Seconds with their sign turned, so that bytes compare as instants do. */
    private static Bytes key(RecordKey partner, Instant asOf, byte[] cycle) {
        var prefix = first(partner).get();
        return Bytes.wrap(ByteBuffer.allocate(prefix.length + INSTANT + cycle.length)
                .put(prefix)
                .putLong(asOf.getEpochSecond() ^ Long.MIN_VALUE)
                .putInt(asOf.getNano())
                .put(cycle)
                .array());
    }
}

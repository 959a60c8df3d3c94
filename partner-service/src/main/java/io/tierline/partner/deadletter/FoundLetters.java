package io.tierline.partner.deadletter;

import io.tierline.contracts.topic.Topic;
import io.tierline.service.projection.Automation;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** Writes what this service alone reads, and could not, to the topic of dead letters. */
public final class FoundLetters implements Automation {
    private static final int AT_ONCE = 200;
    /** Leave room for headers below the largest record of the topic. */
    private static final int LARGEST_VALUE = 4_000_000;

    private static final int LARGEST_KEY = 64 * 1024;

    @Override
    public List<ProducerRecord<byte[], byte[]>> due(Connection tables, Instant now) throws SQLException {
        return LetterTable.found(tables, AT_ONCE).stream()
                .map(FoundLetters::record)
                .toList();
    }

    private static ProducerRecord<byte[], byte[]> record(Letter letter) {
        return new ProducerRecord<>(
                Topic.DEAD_LETTERS.topicName(),
                null,
                cut(letter.key(), LARGEST_KEY),
                cut(letter.value(), LARGEST_VALUE),
                List.of(
                        header(Letter.REASON, letter.reason()),
                        header(Letter.ORIGIN_TOPIC, letter.topic()),
                        header(Letter.ORIGIN_PARTITION, Integer.toString(letter.partition())),
                        header(Letter.ORIGIN_OFFSET, Long.toString(letter.offset()))));
    }

    private static byte @Nullable [] cut(byte @Nullable [] bytes, int most) {
        return bytes == null || bytes.length <= most ? bytes : Arrays.copyOf(bytes, most);
    }

    private static Header header(String name, String text) {
        return new RecordHeader(name, text.getBytes(StandardCharsets.UTF_8));
    }
}

package io.tierline.partner.deadletter;

import io.tierline.contracts.topic.DeadLetterRecord;
import io.tierline.contracts.topic.Topic;
import io.tierline.service.projection.Automation;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/** Writes what this service alone reads, and could not, to the topic of dead letters. */
public final class FoundLetters implements Automation {
    private static final int AT_ONCE = 200;

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
                DeadLetterRecord.cut(letter.key(), DeadLetterRecord.LARGEST_KEY),
                DeadLetterRecord.cut(letter.value(), DeadLetterRecord.LARGEST_VALUE),
                List.of(
                        header(DeadLetterRecord.REASON, letter.reason()),
                        header(DeadLetterRecord.ORIGIN_TOPIC, letter.topic()),
                        header(DeadLetterRecord.ORIGIN_PARTITION, Integer.toString(letter.partition())),
                        header(DeadLetterRecord.ORIGIN_OFFSET, Long.toString(letter.offset()))));
    }

    private static Header header(String name, String text) {
        return new RecordHeader(name, text.getBytes(StandardCharsets.UTF_8));
    }
}

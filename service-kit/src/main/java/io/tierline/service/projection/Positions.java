package io.tierline.service.projection;

import io.tierline.contracts.topic.Topic;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** The read offsets of one projection, as its database stores them. */
final class Positions {
    private final String projection;
    private final String logId;

    Positions(String projection, String logId) {
        this.projection = projection;
        this.logId = logId;
    }

    /** Next offset per partition; empty when nothing was read yet. */
    Map<TopicPartition, Long> stored(Connection tables) throws SQLException {
        Map<TopicPartition, Long> stored = new HashMap<>();
        try (var select = tables.prepareStatement(
                "select topic, partition, next_offset from source_offset where projection = ?")) {
            select.setString(1, projection);
            try (var rows = select.executeQuery()) {
                while (rows.next()) stored.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
            }
        }
        return stored;
    }

    /** Whether the offsets were stored for another log than this one. */
    boolean ofAnotherLog(Connection tables) throws SQLException {
        try (var select = tables.prepareStatement(
                "select exists (select 1 from source_offset where projection = ? and log_id <> ?)")) {
            select.setString(1, projection);
            select.setString(2, logId);
            try (var rows = select.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    void store(Connection tables, Map<TopicPartition, Long> next) throws SQLException {
        try (var upsert = tables.prepareStatement("""
                insert into source_offset (projection, topic, partition, next_offset, log_id) values (?, ?, ?, ?, ?)
                on conflict (projection, topic, partition)
                do update set next_offset = greatest(source_offset.next_offset, excluded.next_offset)
                """)) {
            for (var entry : next.entrySet()) {
                upsert.setString(1, projection);
                upsert.setString(2, entry.getKey().topic());
                upsert.setInt(3, entry.getKey().partition());
                upsert.setLong(4, entry.getValue());
                upsert.setString(5, logId);
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    void forget(Connection tables) throws SQLException {
        try (var delete = tables.prepareStatement("delete from source_offset where projection = ?")) {
            delete.setString(1, projection);
            delete.executeUpdate();
        }
    }

    static Set<String> names(Collection<Topic> topics) {
        return topics.stream().map(Topic::topicName).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}

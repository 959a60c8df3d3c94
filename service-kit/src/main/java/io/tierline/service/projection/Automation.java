package io.tierline.service.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What follows by itself from the state of the tables: looked at after each change of theirs and once a second, never
 * before the tables hold everything that earlier looks wrote. So it may be interrupted anywhere, and what it wrote is
 * written once.
 */
public interface Automation {
    /** The records to append now, all or none; empty when nothing is due. Reads the tables, never writes them. */
    List<ProducerRecord<byte[], byte[]>> due(Connection tables, Instant now) throws SQLException;
}

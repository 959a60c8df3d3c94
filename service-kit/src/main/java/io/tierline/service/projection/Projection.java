package io.tierline.service.projection;

import io.tierline.contracts.topic.Topic;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Tables folded from topics. They can be emptied and rebuilt at any time, and come out equal. */
public interface Projection {
    /** Stable name; the read offsets are stored under it. */
    String name();

    /** The topics it reads, all of their partitions. */
    Set<Topic> topics();

    /** A session begins: others may have written the tables, so that what is held in memory of them holds no more. */
    default void begin() {}

    /**
     * Folds a batch into the tables, in the transaction that also stores the read offsets. Must not commit. Order
     * holds within a partition; an entry is never seen twice by committed tables.
     */
    void apply(Connection tables, List<LogEntry> batch) throws SQLException;

    /** Empties the tables, in the transaction that also forgets the read offsets. */
    void empty(Connection tables) throws SQLException;
}

package io.tierline.tiering.fold;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The way some tables are made from events. Events of one partition come in order, those of different partitions in any
 * order, each once; the tables must come out the same.
 */
public interface Fold {
    /** The tables it writes columns of. */
    List<String> tables();

    /** Takes in the events that concern it and leaves the others. */
    void apply(Connection tables, List<Taken> events) throws SQLException;
}

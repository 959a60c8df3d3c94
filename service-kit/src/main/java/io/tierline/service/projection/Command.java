package io.tierline.service.projection;

import io.tierline.contracts.topic.Topic;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * A request that extends the log depending on what the tables say. Commands run one after the other, each after the
 * tables have taken in everything that earlier ones wrote.
 */
@FunctionalInterface
public interface Command<R> {
    /**
     * Decides. Reads the tables, never writes them.
     *
     * @throws io.tierline.service.problem.Refused when the state does not allow it
     */
    Decision<R> decide(Connection tables) throws SQLException;

    /**
     * The topics written by others that the decision rests on: they are read to the end they had when the command's
     * turn came, before it decides.
     */
    default Set<Topic> restsOn() {
        return Set.of();
    }
}

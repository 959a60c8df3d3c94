package io.tierline.service.projection;

import java.sql.Connection;
import java.sql.SQLException;

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
}

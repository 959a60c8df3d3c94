package io.tierline.tiering.cycle;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * What last cycles decided, read while the next one is being scored, so that it need not be read when that ends. What a
 * closed cycle decided does not change any more.
 */
@Singleton
public class LastDecisions {
    private final Map<String, LastDecided> byProgram = new HashMap<>();

    LastDecisions() {}

    LastDecided of(Connection tables, String program) throws SQLException {
        var last = Cycles.lastClosed(tables, program).orElse("");
        var known = byProgram.get(program);
        if (known != null && known.cycle().equals(last)) return known;
        var read = LastDecided.read(tables, program, last);
        byProgram.put(program, read);
        return read;
    }

    /** Everything, as when the tables are to be built again from another log. */
    public void forget() {
        byProgram.clear();
    }

    /** Of a program whose cycle has ended. */
    void forget(String program) {
        byProgram.remove(program);
    }
}

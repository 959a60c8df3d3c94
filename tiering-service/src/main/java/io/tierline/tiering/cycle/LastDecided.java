package io.tierline.tiering.cycle;

import io.tierline.prioritization.tier.Standing;
import io.tierline.tiering.fold.Query;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the last closed cycle of a program left its partners.
 *
 * @param cycle empty when none was closed yet
 * @param standings by partner
 * @param unheld where those that an exception holds would stand without it
 */
record LastDecided(String cycle, Map<String, Standing> standings, Map<String, Standing> unheld) {
    private static final String DECIDED =
            "select partner, tier, cycles_below, earned_tier, earned_below from decision where program = ? and cycle = ?";

    static LastDecided read(Connection tables, String program) throws SQLException {
        return read(tables, program, Cycles.lastClosed(tables, program).orElse(""));
    }

    static LastDecided read(Connection tables, String program, String cycle) throws SQLException {
        var standings = new HashMap<String, Standing>();
        var unheld = new HashMap<String, Standing>();
        var _ = Query.list(tables, DECIDED, row -> take(row, standings, unheld), program, cycle);
        return new LastDecided(cycle, standings, unheld);
    }

    private static String take(ResultSet row, Map<String, Standing> standings, Map<String, Standing> unheld)
            throws SQLException {
        var partner = row.getString(1);
        standings.put(partner, new Standing(row.getString(2).intern(), row.getInt(3)));
        var earned = row.getString(4);
        if (earned != null) unheld.put(partner, new Standing(earned, row.getInt(5)));
        return partner;
    }

    /** Where a partner stands by its score. */
    Standing earned(String partner) {
        var standing = standings.getOrDefault(partner, Standing.NONE);
        return unheld.getOrDefault(partner, standing);
    }
}

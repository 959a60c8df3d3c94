package io.tierline.capacity.plan;

import io.tierline.prioritization.capacity.Served;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The partners on the roster that have a tier: by the last cycle, or given outside of it, not before it closed. */
final class StandingTable {
    private static final String STANDING = """
            select p.partner, p.segment, p.region, coalesce(e.tier, d.tier), d.rank
            from partner p
            left join tier_decision d on d.program = p.program and d.partner = p.partner and d.cycle = ?
            left join tier_entry e on e.program = p.program and e.partner = p.partner and e.nanos >= ?
            where p.program = ? and p.active and p.segment is not null
              and (e.tier is not null or (e.partner is null and d.partner is not null))
            order by p.partner""";

    private StandingTable() {}

    /**
     * Without their deals, by partner id.
     *
     * @param unranked the rank of partners that the cycle did not rank
     */
    static List<Served> read(Connection tables, String program, String cycle, long closedNanos, int unranked)
            throws SQLException {
        List<Served> served = new ArrayList<>();
        try (var select = tables.prepareStatement(STANDING)) {
            select.setString(1, cycle);
            select.setLong(2, closedNanos);
            select.setString(3, program);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    int rank = rows.getInt(5);
                    served.add(new Served(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rank == 0 ? unranked : rank,
                            List.of(),
                            null));
                }
            }
        }
        return served;
    }
}

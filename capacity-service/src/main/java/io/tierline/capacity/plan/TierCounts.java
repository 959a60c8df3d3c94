package io.tierline.capacity.plan;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** How many partners are in which tier: by the last cycle, or given outside of it, not before it closed. */
public final class TierCounts {
    private static final String COUNTS = """
            with last as (select cycle, closed_nanos from cycle where program = ? order by position desc limit 1)
            select coalesce(e.tier, d.tier), count(*)
            from last cross join partner p
            left join tier_decision d on d.program = p.program and d.partner = p.partner and d.cycle = last.cycle
            left join tier_entry e
                on e.program = p.program and e.partner = p.partner and e.nanos >= last.closed_nanos
            where p.program = ? and p.active and p.segment is not null
              and (e.tier is not null or (e.partner is null and d.partner is not null))
            group by 1""";

    private TierCounts() {}

    /** By tier; tiers without partners are left out. */
    public static Map<String, Integer> of(Connection tables, String program) throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        try (var select = tables.prepareStatement(COUNTS)) {
            select.setString(1, program);
            select.setString(2, program);
            try (var rows = select.executeQuery()) {
                while (rows.next()) counts.put(rows.getString(1), rows.getInt(2));
            }
        }
        return counts;
    }
}

package io.tierline.tiering.report;

import io.tierline.service.paging.Page;
import io.tierline.service.problem.Refused;
import io.tierline.tiering.fold.Query;
import io.tierline.tiering.report.Movement.Mover;
import io.tierline.tiering.report.Movement.Pair;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The decisions of two cycles side by side. */
final class MovementTables {
    /** Both sides of what one index holds: wide rows are read for a page alone. */
    private static final String BOTH = """
            from (select partner, tier, rank from decision where program = ? and cycle = ?) a
            full join (select partner, tier, rank from decision where program = ? and cycle = ?) b
            on a.partner = b.partner
            """;

    private static final String COUNTS = "select b.tier, a.tier, count(*) " + BOTH + "group by b.tier, a.tier";
    private static final String MOVERS = """
            with pair as (select coalesce(a.partner, b.partner) as partner, b.tier as from_tier, a.tier as to_tier,
             coalesce(a.rank, b.rank) as place
            """ + BOTH + """
            ), page as (select * from pair
             where (? or from_tier is not distinct from ?::text) and (? or to_tier is not distinct from ?::text)
             and (place, partner) > (?, ?) order by place, partner limit ?)
            select page.partner, coalesce(a.name, b.name) as name, coalesce(a.segment, b.segment) as segment, from_tier,
            to_tier, b.score as score_before, a.score as score_after, b.rank as rank_before, a.rank as rank_after,
            a.exception
            from page left join decision a on a.program = ? and a.cycle = ? and a.partner = page.partner
            left join decision b on b.program = ? and b.cycle = ? and b.partner = page.partner
            order by place, page.partner
            """;

    /** How many went from one tier to another; null: took no part. */
    record Flow(@Nullable String from, @Nullable String to, int partners) {}

    /**
     * One end of a movement that is asked for.
     *
     * @param any whether every tier will do
     * @param tier null for partners that took no part
     */
    record End(boolean any, @Nullable String tier) {
        /** Of a query parameter: absent for any, empty for none. */
        static End of(@Nullable String parameter) {
            return new End(parameter == null, parameter == null || parameter.isEmpty() ? null : parameter);
        }
    }

    private final Connection tables;
    private final String program;
    private final String cycle;
    private final String against;

    /**
     * @param against empty for none
     */
    MovementTables(Connection tables, String program, String cycle, String against) {
        this.tables = tables;
        this.program = program;
        this.cycle = cycle;
        this.against = against;
    }

    List<Flow> flows() throws SQLException {
        return Query.list(
                tables,
                COUNTS,
                row -> new Flow(row.getString(1), row.getString(2), row.getInt(3)),
                program,
                cycle,
                program,
                against);
    }

    /** By rank in the later cycle, or in the earlier one for those that left. */
    Page<Mover> movers(End from, End to, @Nullable String cursor, int limit) throws SQLException {
        var position = Page.position(cursor);
        int space = position == null ? -1 : position.indexOf(' ');
        var found = Query.list(
                tables,
                MOVERS,
                row -> new Mover(
                        row.getString("partner"),
                        row.getString("name"),
                        row.getString("segment"),
                        row.getString("from_tier"),
                        row.getString("to_tier"),
                        new Pair<>(
                                row.getObject("score_before", Double.class),
                                row.getObject("score_after", Double.class)),
                        new Pair<>(
                                row.getObject("rank_before", Integer.class),
                                row.getObject("rank_after", Integer.class)),
                        row.getString("exception")),
                program,
                cycle,
                program,
                against,
                from.any(),
                from.tier(),
                to.any(),
                to.tier(),
                position == null ? 0 : rank(position, space),
                position == null ? "" : position.substring(space + 1),
                limit + 1,
                program,
                cycle,
                program,
                against);
        return Page.of(found, limit, mover -> placeOf(mover) + " " + mover.partner());
    }

    private static Number placeOf(Mover mover) {
        var after = mover.rank().after();
        var before = mover.rank().before();
        return after != null ? after : before != null ? before : 0;
    }

    private static int rank(String position, int space) {
        try {
            return Integer.parseInt(position.substring(0, Math.max(space, 0)));
        } catch (NumberFormatException e) {
            throw Refused.unreadable("cursor: expected the value of next from the page before");
        }
    }
}

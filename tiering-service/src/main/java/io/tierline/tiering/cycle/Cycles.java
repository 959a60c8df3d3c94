package io.tierline.tiering.cycle;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tierline.tiering.fold.JsonText;
import io.tierline.tiering.fold.Query;
import io.tierline.tiering.fold.Times;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cycles as the projector's transaction sees them. */
public final class Cycles {
    private static final TypeReference<Map<String, Long>> OFFSETS = new TypeReference<>() {};

    /** The last cycle of a program, whatever became of it. */
    record Latest(String state, Instant openedAt, @Nullable Instant endedAt) {}

    /** A cycle as far as opening it again depends on it. */
    record Attempted(
            String cycle,
            String state,
            Instant asOf,
            int version,
            int attempt,
            @Nullable String reason) {}

    private Cycles() {}

    /** Every cycle that has not ended, the oldest first. */
    static List<UnderWay> underWay(Connection tables) throws SQLException {
        return Query.list(tables, "select * from cycle where state = 'open' order by opened_at, cycle", Cycles::open);
    }

    static Optional<UnderWay> underWay(Connection tables, String program) throws SQLException {
        return underWay(tables).stream()
                .filter(cycle -> cycle.program().equals(program))
                .findFirst();
    }

    private static UnderWay open(ResultSet row) throws SQLException {
        return new UnderWay(
                row.getString("program"),
                row.getString("cycle"),
                Times.of(row, "as_of"),
                row.getInt("framework_version"),
                row.getString("framework"),
                row.getInt("partitions"),
                Times.of(row, "opened_at"),
                row.getInt("attempt"));
    }

    static Optional<Latest> latest(Connection tables, String program) throws SQLException {
        return Query.list(
                        tables,
                        "select state, opened_at, ended_at from cycle where program = ? order by opened_at desc limit 1",
                        row -> new Latest(
                                row.getString("state"), Times.of(row, "opened_at"), Times.optional(row, "ended_at")),
                        program)
                .stream()
                .findFirst();
    }

    /** Every cycle of a program, the one opened last first. */
    static List<Attempted> attempted(Connection tables, String program) throws SQLException {
        return Query.list(
                tables,
                "select cycle, state, as_of, framework_version, attempt, reason from cycle where program = ? "
                        + "order by opened_at desc, cycle desc",
                row -> new Attempted(
                        row.getString("cycle"),
                        row.getString("state"),
                        Times.of(row, "as_of"),
                        row.getInt("framework_version"),
                        row.getInt("attempt"),
                        row.getString("reason")),
                program);
    }

    /** By program the framework of the last closed cycle, of those with a closed cycle and none open. */
    public static Map<String, String> settled(Connection tables) throws SQLException {
        var settled = new HashMap<String, String>();
        for (var row : Query.list(tables, """
                select distinct on (program) program, framework from cycle closed where state = 'closed'
                and not exists (select 1 from cycle where program = closed.program and state = 'open')
                order by program, opened_at desc
                """, row -> Map.entry(row.getString(1), row.getString(2))))
            settled.put(row.getKey(), row.getValue());
        return settled;
    }

    /** The last closed cycle of a program. */
    public static Optional<String> lastClosed(Connection tables, String program) throws SQLException {
        return Query.list(
                        tables,
                        "select cycle from cycle where program = ? and state = 'closed' order by closed_place desc limit 1",
                        row -> row.getString(1),
                        program)
                .stream()
                .findFirst();
    }

    static Reports reports(Connection tables, UnderWay cycle) throws SQLException {
        return new Reports(
                cycle.partitions(),
                Query.list(
                        tables,
                        "select partition, partners, digest, offsets from cycle_partition "
                                + "where program = ? and cycle = ? and attempt = ? and partition < ? order by partition",
                        row -> new Marker(
                                row.getInt(1),
                                row.getInt(2),
                                row.getString(3),
                                JsonText.read(row.getString(4), OFFSETS)),
                        cycle.program(),
                        cycle.cycle(),
                        cycle.attempt(),
                        cycle.partitions()));
    }

    static List<Placed> placed(Connection tables, String program) throws SQLException {
        return Query.list(
                tables,
                "select partner, name, tier, placed_for from partner where program = ? and tier is not null "
                        + "order by partner",
                row -> new Placed(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3).intern(),
                        row.getString(4).intern()),
                program);
    }
}

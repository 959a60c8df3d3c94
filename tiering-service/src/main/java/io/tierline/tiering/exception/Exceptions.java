package io.tierline.tiering.exception;

import io.tierline.tiering.fold.Query;
import io.tierline.tiering.fold.Times;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Exceptions as the tables hold them. */
public final class Exceptions {
    /** How many cycles that closed while it was in force it has held through. */
    private static final String HELD = """
            (select count(*) from cycle where cycle.program = exception.program and closed_place > place
             and (ended_place is null or closed_place < ended_place))
            """;

    private static final String COLUMNS = """
            exception.*, %s as held, coalesce(nullif(partner.name, ''), exception.partner) as name
            """.formatted(HELD);
    private static final String FROM = """
            from exception left join partner
            on partner.program = exception.program and partner.partner = exception.partner
            """;

    private Exceptions() {}

    /** Those in force, by partner id. */
    public static List<HeldPartner> inForce(Connection tables, String program) throws SQLException {
        return Query.list(
                tables,
                "select partner, exception, tier, cycles - %s as left_ from exception ".formatted(HELD)
                        + "where program = ? and ended_how is null order by partner",
                row -> new HeldPartner(row.getString(1), row.getString(2), row.getString(3), row.getInt(4)),
                program);
    }

    static Optional<ExceptionView> named(Connection tables, String program, String exception) throws SQLException {
        return Query.list(
                        tables,
                        "select %s %s where exception.program = ? and exception.exception = ?".formatted(COLUMNS, FROM),
                        Exceptions::view,
                        program,
                        exception)
                .stream()
                .findFirst();
    }

    /** Those with the ids. */
    public static List<ExceptionView> named(Connection tables, String program, List<String> exceptions)
            throws SQLException {
        if (exceptions.isEmpty()) return List.of();
        return Query.list(
                tables,
                "select %s %s where exception.program = ? and exception.exception = any(?)".formatted(COLUMNS, FROM),
                Exceptions::view,
                program,
                tables.createArrayOf("text", exceptions.toArray()));
    }

    /** The one that was granted last to a partner, in force or not. */
    public static Optional<ExceptionView> last(Connection tables, String program, String partner) throws SQLException {
        return Query.list(
                        tables,
                        "select %s %s where exception.program = ? and exception.partner = ? order by place desc limit 1"
                                .formatted(COLUMNS, FROM),
                        Exceptions::view,
                        program,
                        partner)
                .stream()
                .findFirst();
    }

    /**
     * A page of them, the newest first.
     *
     * @param ended true for those that ended, false for those in force, null for all
     * @param before the place that the page ends before
     */
    static List<ExceptionView> list(Connection tables, String program, @Nullable Boolean ended, long before, int most)
            throws SQLException {
        return Query.list(tables, """
                select %s %s where exception.program = ? and place < ?
                and (?::boolean is null or ?::boolean = (ended_how is not null))
                order by place desc limit ?
                """.formatted(COLUMNS, FROM), Exceptions::view, program, before, ended, ended, most);
    }

    private static ExceptionView view(ResultSet row) throws SQLException {
        boolean ended = row.getString("ended_how") != null;
        int cycles = row.getInt("cycles");
        return new ExceptionView(
                row.getString("exception"),
                row.getString("partner"),
                row.getString("name"),
                row.getString("tier"),
                row.getString("from_tier"),
                row.getString("reason"),
                row.getString("owner"),
                cycles,
                ended ? 0 : cycles - row.getInt("held"),
                ended ? "ended" : "active",
                row.getString("granted_by"),
                Times.of(row, "granted_at"),
                row.getString("ended_how"),
                Times.optional(row, "ended_at"),
                row.getString("ended_cycle"),
                row.getString("ended_reason"),
                row.getString("ended_by"),
                row.getLong("place"));
    }
}

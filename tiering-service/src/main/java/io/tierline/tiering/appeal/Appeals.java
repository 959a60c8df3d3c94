package io.tierline.tiering.appeal;

import io.tierline.tiering.fold.Query;
import io.tierline.tiering.fold.Times;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Appeals as the tables hold them. */
public final class Appeals {
    private static final String SELECT = """
            select appeal.*, coalesce(nullif(partner.name, ''), appeal.partner) as name from appeal left join partner
            on partner.program = appeal.program and partner.partner = appeal.partner
            """;

    private Appeals() {}

    static Optional<AppealView> named(Connection tables, String program, String appeal) throws SQLException {
        return Query.list(
                        tables,
                        SELECT + "where appeal.program = ? and appeal.appeal = ?",
                        Appeals::view,
                        program,
                        appeal)
                .stream()
                .findFirst();
    }

    /** At most so many of a partner, the newest first. */
    public static List<AppealView> of(Connection tables, String program, String partner, int most) throws SQLException {
        return Query.list(
                tables,
                SELECT + "where appeal.program = ? and appeal.partner = ? order by place desc limit ?",
                Appeals::view,
                program,
                partner,
                most);
    }

    /**
     * A page of them, the newest first.
     *
     * @param answered true for those that are, false for open ones, null for all
     * @param before the place that the page ends before
     */
    static List<AppealView> list(Connection tables, String program, @Nullable Boolean answered, long before, int most)
            throws SQLException {
        return Query.list(tables, SELECT + """
                        where appeal.program = ? and place < ?
                        and (?::boolean is null or ?::boolean = (outcome is not null)) order by place desc limit ?
                        """, Appeals::view, program, before, answered, answered, most);
    }

    private static AppealView view(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new AppealView(
                row.getString("appeal"),
                row.getString("partner"),
                row.getString("name"),
                row.getString("cycle"),
                row.getString("tier"),
                row.getString("note"),
                row.getString("opened_by"),
                Times.of(row, "opened_at"),
                outcome == null ? "open" : "answered",
                outcome,
                row.getString("answer"),
                row.getString("answered_by"),
                Times.optional(row, "answered_at"),
                row.getString("exception"),
                row.getLong("place"));
    }
}

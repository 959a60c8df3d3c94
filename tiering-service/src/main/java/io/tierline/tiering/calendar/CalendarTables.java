package io.tierline.tiering.calendar;

import io.tierline.tiering.fold.Query;
import io.tierline.tiering.fold.Times;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** What the calendar needs to know of a program's cycles and of what was said. */
final class CalendarTables {
    private static final String PAST = """
            select max(opened_at) filter (where state = 'closed') as closed,
            max(opened_at) filter (where state = 'failed') as failed,
            coalesce(bool_or(state = 'open'), false) as open
            from cycle where program = ?
            """;

    /** Something that was said of a date. */
    record Notice(Instant dueAt, String kind) {}

    private CalendarTables() {}

    static Overdue.Past past(Connection tables, String program) throws SQLException {
        return Query.list(
                        tables,
                        PAST,
                        row -> new Overdue.Past(
                                Times.optional(row, "closed"), Times.optional(row, "failed"), row.getBoolean("open")),
                        program)
                .getFirst();
    }

    static boolean said(Connection tables, String program, Instant dueAt, String kind) throws SQLException {
        return !Query.list(
                        tables,
                        "select 1 from cycle_notice where program = ? and due_at = ? and kind = ?",
                        row -> row.getInt(1),
                        program,
                        Times.column(dueAt),
                        kind)
                .isEmpty();
    }

    /** What was said of dates later than {@code after}. */
    static Set<Notice> said(Connection tables, String program, Instant after) throws SQLException {
        return new HashSet<>(Query.list(
                tables,
                "select due_at, kind from cycle_notice where program = ? and due_at > ?",
                row -> new Notice(Times.of(row, "due_at"), row.getString("kind")),
                program,
                Times.column(after)));
    }
}

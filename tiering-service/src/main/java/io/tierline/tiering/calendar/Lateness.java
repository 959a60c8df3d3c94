package io.tierline.tiering.calendar;

import io.tierline.tiering.framework.Published;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** How late a program's cycles are. */
public final class Lateness {
    private Lateness() {}

    /**
     * Whole days since the first date that was missed, at least 1; 0 when none is overdue.
     *
     * @param versions the newest first
     */
    public static long days(Connection tables, String program, List<Published> versions, Instant now)
            throws SQLException {
        return Overdue.of(versions, CalendarTables.past(tables, program), now)
                .map(overdue -> Math.max(1, overdue.days(now)))
                .orElse(0L);
    }
}

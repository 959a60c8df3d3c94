package io.tierline.tiering.fold;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Instants in {@code timestamptz} columns, to the microsecond. */
public final class Times {
    private Times() {}

    public static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    public static Instant of(ResultSet row, String column) throws SQLException {
        var time = optional(row, column);
        if (time == null) throw new SQLException(column + " is null");
        return time;
    }
}

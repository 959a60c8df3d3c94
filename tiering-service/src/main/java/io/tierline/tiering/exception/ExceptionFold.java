package io.tierline.tiering.exception;

import io.tierline.contracts.event.ExceptionEvent.ExceptionEnded;
import io.tierline.contracts.event.ExceptionEvent.ExceptionGranted;
import io.tierline.tiering.fold.Batch;
import io.tierline.tiering.fold.Fold;
import io.tierline.tiering.fold.Taken;
import io.tierline.tiering.fold.Times;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Exceptions granted and ended, each with its place among the cycles. */
public final class ExceptionFold implements Fold {
    private static final String GRANT = """
            insert into exception (program, exception, partner, tier, from_tier, reason, owner, cycles, granted_by,
            granted_at, place)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String END = """
            update exception set ended_how = ?, ended_at = ?, ended_place = ?, ended_cycle = ?, ended_reason = ?,
            ended_by = ? where program = ? and exception = ? and ended_how is null
            """;

    @Override
    public List<String> tables() {
        return List.of("exception");
    }

    @Override
    public void apply(Connection tables, List<Taken> events) throws SQLException {
        Batch.write(tables, GRANT, of(events, ExceptionGranted.class), ExceptionFold::bindGranted);
        Batch.write(tables, END, of(events, ExceptionEnded.class), ExceptionFold::bindEnded);
    }

    private static List<Taken> of(List<Taken> events, Class<?> type) {
        return events.stream()
                .filter(taken -> type.isInstance(taken.event().data()))
                .toList();
    }

    private static void bindGranted(PreparedStatement row, Taken taken) throws SQLException {
        var granted = (ExceptionGranted) taken.event().data();
        row.setString(1, taken.event().program());
        row.setString(2, granted.exception());
        row.setString(3, taken.event().subject());
        row.setString(4, granted.tier());
        row.setString(5, granted.from());
        row.setString(6, granted.reason());
        row.setString(7, granted.owner());
        row.setInt(8, granted.cycles());
        row.setString(9, granted.grantedBy());
        row.setObject(10, Times.column(taken.event().time()));
        row.setLong(11, taken.offset());
    }

    private static void bindEnded(PreparedStatement row, Taken taken) throws SQLException {
        var ended = (ExceptionEnded) taken.event().data();
        row.setString(1, ended.how());
        row.setObject(2, Times.column(taken.event().time()));
        row.setLong(3, taken.offset());
        row.setString(4, ended.cycle());
        row.setString(5, ended.reason());
        row.setString(6, ended.endedBy());
        row.setString(7, taken.event().program());
        row.setString(8, ended.exception());
    }
}

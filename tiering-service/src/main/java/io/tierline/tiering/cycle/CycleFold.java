package io.tierline.tiering.cycle;

import io.tierline.contracts.event.CycleEvent;
import io.tierline.contracts.event.Event;
import io.tierline.tiering.fold.Fold;
import io.tierline.tiering.fold.JsonText;
import io.tierline.tiering.fold.Taken;
import io.tierline.tiering.fold.Times;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The life of each cycle. The barriers of the same event in other topics are left. */
public final class CycleFold implements Fold {
    private static final String OPEN = """
            insert into cycle (program, cycle, state, as_of, framework_version, framework, partitions, trigger,
            requested_by, opened_at, attempt)
            values (?, ?, 'open', ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (program, cycle) do update set state = 'open', as_of = excluded.as_of,
            framework_version = excluded.framework_version, framework = excluded.framework,
            partitions = excluded.partitions, trigger = excluded.trigger, requested_by = excluded.requested_by,
            opened_at = excluded.opened_at, attempt = excluded.attempt, ended_at = null, reason = null, detail = null
            where cycle.state = 'failed' and cycle.attempt < excluded.attempt
            """;
    private static final String CLOSE = """
            update cycle set state = 'closed', ended_at = ?, counts = ?, moves = ?, offsets = ?, digest = ?, decided = ?,
            receipts = ?, closed_place = ?
            where program = ? and cycle = ? and state = 'open'
            """;
    private static final String FAIL = """
            update cycle set state = 'failed', ended_at = ?, reason = ?, detail = ?
            where program = ? and cycle = ? and state = 'open'
            """;

    @Override
    public List<String> tables() {
        return List.of("cycle");
    }

    @Override
    public void apply(Connection tables, List<Taken> events) throws SQLException {
        for (var taken : events) {
            var event = taken.event();
            switch (event.data()) {
                case CycleEvent.CycleOpened opened -> open(tables, event, opened);
                case CycleEvent.CycleClosed closed -> close(tables, taken, closed);
                case CycleEvent.CycleFailed failed -> fail(tables, event, failed);
                default -> {}
            }
        }
    }

    private static void open(Connection tables, Event event, CycleEvent.CycleOpened opened) throws SQLException {
        update(
                tables,
                OPEN,
                event.program(),
                opened.cycle(),
                Times.column(opened.asOf()),
                opened.frameworkVersion(),
                JsonText.of(opened.framework()),
                opened.partitions(),
                opened.trigger(),
                opened.requestedBy(),
                Times.column(event.time()),
                Attempts.of(opened.attempt()));
    }

    private static void close(Connection tables, Taken taken, CycleEvent.CycleClosed closed) throws SQLException {
        var event = taken.event();
        update(
                tables,
                CLOSE,
                Times.column(event.time()),
                JsonText.of(closed.counts()),
                JsonText.of(closed.moves()),
                JsonText.of(closed.offsets()),
                closed.digest(),
                closed.counts().values().stream().mapToInt(Integer::intValue).sum(),
                closed.receipts(),
                taken.offset(),
                event.program(),
                closed.cycle());
    }

    private static void fail(Connection tables, Event event, CycleEvent.CycleFailed failed) throws SQLException {
        update(
                tables,
                FAIL,
                Times.column(event.time()),
                failed.reason(),
                failed.detail(),
                event.program(),
                failed.cycle());
    }

    private static void update(Connection tables, String sql, @Nullable Object... parameters) throws SQLException {
        try (var statement = tables.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) statement.setObject(i + 1, parameters[i]);
            statement.executeUpdate();
        }
    }
}

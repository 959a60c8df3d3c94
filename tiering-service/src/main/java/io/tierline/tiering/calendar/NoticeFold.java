package io.tierline.tiering.calendar;

import io.tierline.contracts.event.CycleEvent.CycleOverdue;
import io.tierline.contracts.event.CycleEvent.CycleReminded;
import io.tierline.contracts.event.Event;
import io.tierline.tiering.fold.Batch;
import io.tierline.tiering.fold.Fold;
import io.tierline.tiering.fold.Taken;
import io.tierline.tiering.fold.Times;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What was said of each due date. */
public final class NoticeFold implements Fold {
    private static final String INSERT =
            "insert into cycle_notice (program, due_at, kind, said_at) values (?, ?, ?, ?) on conflict do nothing";

    private record Notice(Event event, Instant dueAt, String kind) {}

    @Override
    public List<String> tables() {
        return List.of("cycle_notice");
    }

    @Override
    public void apply(Connection tables, List<Taken> events) throws SQLException {
        var notices = new ArrayList<Notice>();
        for (var taken : events) {
            var event = taken.event();
            switch (event.data()) {
                case CycleReminded reminded ->
                    notices.add(new Notice(
                            event,
                            reminded.dueAt(),
                            new Reminder(reminded.dueAt(), reminded.daysBefore(), event.time()).kind()));
                case CycleOverdue overdue -> notices.add(new Notice(event, overdue.dueAt(), Overdue.KIND));
                default -> {}
            }
        }
        Batch.write(tables, INSERT, notices, (row, notice) -> {
            row.setString(1, notice.event().program());
            row.setObject(2, Times.column(notice.dueAt()));
            row.setString(3, notice.kind());
            row.setObject(4, Times.column(notice.event().time()));
        });
    }
}

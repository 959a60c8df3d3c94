package io.tierline.tiering.appeal;

import io.tierline.contracts.event.AppealEvent.AppealAnswered;
import io.tierline.contracts.event.AppealEvent.AppealOpened;
import io.tierline.tiering.fold.Batch;
import io.tierline.tiering.fold.Fold;
import io.tierline.tiering.fold.Taken;
import io.tierline.tiering.fold.Times;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Appeals opened and answered. */
public final class AppealFold implements Fold {
    private static final String OPEN = """
            insert into appeal (program, appeal, partner, cycle, tier, note, opened_by, opened_at, place)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String ANSWER = """
            update appeal set outcome = ?, answer = ?, answered_by = ?, answered_at = ?, exception = ?
            where program = ? and appeal = ? and outcome is null
            """;

    @Override
    public List<String> tables() {
        return List.of("appeal");
    }

    @Override
    public void apply(Connection tables, List<Taken> events) throws SQLException {
        Batch.write(tables, OPEN, of(events, AppealOpened.class), AppealFold::bindOpened);
        Batch.write(tables, ANSWER, of(events, AppealAnswered.class), AppealFold::bindAnswered);
    }

    private static List<Taken> of(List<Taken> events, Class<?> type) {
        return events.stream()
                .filter(taken -> type.isInstance(taken.event().data()))
                .toList();
    }

    private static void bindOpened(PreparedStatement row, Taken taken) throws SQLException {
        var opened = (AppealOpened) taken.event().data();
        row.setString(1, taken.event().program());
        row.setString(2, opened.appeal());
        row.setString(3, taken.event().subject());
        row.setString(4, opened.cycle());
        row.setString(5, opened.tier());
        row.setString(6, opened.note());
        row.setString(7, opened.openedBy());
        row.setObject(8, Times.column(taken.event().time()));
        row.setLong(9, taken.offset());
    }

    private static void bindAnswered(PreparedStatement row, Taken taken) throws SQLException {
        var answered = (AppealAnswered) taken.event().data();
        row.setString(1, answered.outcome());
        row.setString(2, answered.answer());
        row.setString(3, answered.answeredBy());
        row.setObject(4, Times.column(taken.event().time()));
        row.setString(5, answered.exception());
        row.setString(6, taken.event().program());
        row.setString(7, answered.appeal());
    }
}

package io.tierline.tiering.health;

import io.tierline.contracts.event.EngagementEvent.TimeLogged;
import io.tierline.tiering.fold.Batch;
import io.tierline.tiering.fold.Fold;
import io.tierline.tiering.fold.Taken;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The time that was really spent with partners, each event once. */
public final class TimeFold implements Fold {
    private static final String INSERT = """
            insert into time_spent (program, source, id, partner, on_day, hours) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    @Override
    public List<String> tables() {
        return List.of("time_spent");
    }

    @Override
    public void apply(Connection tables, List<Taken> events) throws SQLException {
        var logged = events.stream()
                .filter(taken -> taken.event().data() instanceof TimeLogged)
                .toList();
        Batch.write(tables, INSERT, logged, TimeFold::bind);
    }

    private static void bind(PreparedStatement row, Taken taken) throws SQLException {
        var logged = (TimeLogged) taken.event().data();
        row.setString(1, taken.event().program());
        row.setString(2, taken.event().source());
        row.setString(3, taken.event().id());
        row.setString(4, taken.event().subject());
        row.setObject(5, logged.on());
        row.setBigDecimal(6, logged.hours());
    }
}

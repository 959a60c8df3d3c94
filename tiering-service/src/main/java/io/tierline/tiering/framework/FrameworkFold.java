package io.tierline.tiering.framework;

import io.tierline.contracts.event.ProgramEvent;
import io.tierline.tiering.fold.Batch;
import io.tierline.tiering.fold.Fold;
import io.tierline.tiering.fold.JsonText;
import io.tierline.tiering.fold.Taken;
import io.tierline.tiering.fold.Times;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;

/** Programs and their framework versions. */
public final class FrameworkFold implements Fold {
    @Override
    public List<String> tables() {
        return List.of("program", "framework");
    }

    @Override
    public void apply(Connection tables, List<Taken> events) throws SQLException {
        var names = new TreeMap<String, String>();
        for (var taken : events)
            if (taken.event().data() instanceof ProgramEvent.ProgramChanged changed)
                names.put(taken.event().program(), changed.name());
        Batch.write(
                tables,
                "insert into program (program, name) values (?, ?) "
                        + "on conflict (program) do update set name = excluded.name",
                names.entrySet(),
                (row, name) -> {
                    row.setString(1, name.getKey());
                    row.setString(2, name.getValue());
                });
        var versions = events.stream()
                .filter(taken -> taken.event().data() instanceof ProgramEvent.FrameworkPublished)
                .toList();
        Batch.write(
                tables,
                "insert into framework (program, version, published_at, document) values (?, ?, ?, ?) "
                        + "on conflict do nothing",
                versions,
                (row, taken) -> {
                    var published =
                            (ProgramEvent.FrameworkPublished) taken.event().data();
                    row.setString(1, taken.event().program());
                    row.setInt(2, published.version());
                    row.setObject(3, Times.column(taken.event().time()));
                    row.setString(4, JsonText.of(published.framework()));
                });
    }
}

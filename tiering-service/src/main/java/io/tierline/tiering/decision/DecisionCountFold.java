package io.tierline.tiering.decision;

import io.tierline.contracts.event.TierEvent.TierDecided;
import io.tierline.tiering.fold.Batch;
import io.tierline.tiering.fold.Fold;
import io.tierline.tiering.fold.Taken;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many decisions of each cycle were taken in. */
public final class DecisionCountFold implements Fold {
    private static final String ADD = """
            insert into decision_count (program, cycle, decided) values (?, ?, ?)
            on conflict (program, cycle) do update set decided = decision_count.decided + excluded.decided
            """;

    private record Cycle(String program, String cycle) {}

    @Override
    public List<String> tables() {
        return List.of("decision_count");
    }

    @Override
    public void apply(Connection tables, List<Taken> events) throws SQLException {
        Map<Cycle, Integer> counts = new HashMap<>();
        for (var taken : events)
            if (taken.event().data() instanceof TierDecided decided)
                counts.merge(new Cycle(taken.event().program(), decided.cycle()), 1, Integer::sum);
        Batch.write(tables, ADD, counts.entrySet(), (row, count) -> {
            row.setString(1, count.getKey().program());
            row.setString(2, count.getKey().cycle());
            row.setInt(3, count.getValue());
        });
    }
}

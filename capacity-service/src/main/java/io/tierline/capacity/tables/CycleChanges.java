package io.tierline.capacity.tables;

import io.tierline.contracts.event.CycleEvent;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.TierEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Closed cycles and what they decided; only the decisions of the last one are kept. */
final class CycleChanges {
    private static final String FORGET_OLDER = """
            delete from tier_decision d using cycle c
            where d.program = c.program and d.cycle = c.cycle
              and c.position < (select max(l.position) from cycle l where l.program = c.program)""";

    private final Rows cycles = Rows.firstWins(
            "cycle",
            Rows.texts("program", "cycle"),
            List.of(
                    new Rows.Column("closed_nanos", "int8"),
                    new Rows.Column("framework_version", "int4"),
                    new Rows.Column("decisions", "int4"),
                    new Rows.Column("position", "int8")));
    private final Rows decisions = Rows.firstWins(
            "tier_decision",
            Rows.texts("program", "cycle", "partner"),
            List.of(
                    new Rows.Column("tier", "text"),
                    new Rows.Column("rank", "int4"),
                    new Rows.Column("score", "float8")));
    private boolean any;

    boolean taken(Event event, CycleEvent data, long position) {
        return switch (data) {
            case CycleEvent.CycleClosed e -> {
                cycles.add(
                        event.program(),
                        e.cycle(),
                        Nanos.of(event.time()),
                        e.frameworkVersion(),
                        e.counts().values().stream().mapToInt(Integer::intValue).sum(),
                        position);
                any = true;
                yield true;
            }
            case CycleEvent.CycleOpened _,
                    CycleEvent.CycleFailed _,
                    CycleEvent.CycleReminded _,
                    CycleEvent.CycleOverdue _ -> false;
        };
    }

    boolean taken(Event event, TierEvent.TierDecided decided) {
        decisions.add(
                event.program(), decided.cycle(), event.subject(), decided.tier(), decided.rank(), decided.score());
        any = true;
        return true;
    }

    void write(Connection tables) throws SQLException {
        if (!any) return;
        cycles.write(tables);
        decisions.write(tables);
        try (var statement = tables.createStatement()) {
            statement.executeUpdate(FORGET_OLDER);
        }
    }
}

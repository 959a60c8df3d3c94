package io.tierline.tiering.cycle;

import io.tierline.contracts.event.CycleEvent;
import io.tierline.contracts.event.ScoreEvent.PartitionScored;
import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import io.tierline.tiering.fold.Batch;
import io.tierline.tiering.fold.Fold;
import io.tierline.tiering.fold.JsonText;
import io.tierline.tiering.fold.Query;
import io.tierline.tiering.fold.Taken;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which partitions have said their official scores; the scores themselves stay in the log, and are gathered in memory
 * while their cycle is open. Comes after cycles.
 */
public final class ScoreFold implements Fold {
    private static final String MARKER = """
            insert into cycle_partition (program, cycle, partition, partners, digest, offsets, attempt)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private record Named(String program, String cycle, int attempt) {}

    private final GatheredScores gathered;

    public ScoreFold(GatheredScores gathered) {
        this.gathered = gathered;
    }

    @Override
    public List<String> tables() {
        return List.of("cycle_partition");
    }

    @Override
    public void apply(Connection tables, List<Taken> events) throws SQLException {
        var scored = events.stream()
                .filter(taken -> taken.event().data() instanceof PartnerScored)
                .toList();
        if (!scored.isEmpty()) {
            var open = open(tables, scored);
            gathered.take(
                    scored.stream().filter(taken -> open.contains(named(taken))).toList());
        }
        for (var taken : events) ended(taken);
        var markers = events.stream()
                .filter(taken -> taken.event().data() instanceof PartitionScored marker
                        && marker.partition() == taken.partition())
                .toList();
        Batch.write(tables, MARKER, markers, ScoreFold::bindMarker);
    }

    private void ended(Taken taken) {
        var event = taken.event();
        switch (event.data()) {
            case CycleEvent.CycleClosed closed -> gathered.forget(event.program(), closed.cycle());
            case CycleEvent.CycleFailed failed -> gathered.forget(event.program(), failed.cycle());
            default -> {}
        }
    }

    private static Named named(Taken taken) {
        var scored = (PartnerScored) taken.event().data();
        return new Named(taken.event().program(), scored.cycle(), Attempts.of(scored.attempt()));
    }

    private static Set<Named> open(Connection tables, List<Taken> scored) throws SQLException {
        var cycles = scored.stream().map(ScoreFold::named).distinct().toList();
        return new HashSet<>(Query.list(
                tables,
                """
                select wanted.program, wanted.cycle, wanted.attempt
                from cycle join unnest(?, ?, ?) as wanted (program, cycle, attempt)
                on cycle.program = wanted.program and cycle.cycle = wanted.cycle and cycle.attempt = wanted.attempt
                where state = 'open'
                """,
                row -> new Named(row.getString(1), row.getString(2), row.getInt(3)),
                tables.createArrayOf("text", cycles.stream().map(Named::program).toArray()),
                tables.createArrayOf("text", cycles.stream().map(Named::cycle).toArray()),
                tables.createArrayOf("int4", cycles.stream().map(Named::attempt).toArray())));
    }

    private static void bindMarker(PreparedStatement row, Taken taken) throws SQLException {
        var marker = (PartitionScored) taken.event().data();
        row.setString(1, taken.event().program());
        row.setString(2, marker.cycle());
        row.setInt(3, marker.partition());
        row.setInt(4, marker.partners());
        row.setString(5, marker.digest());
        row.setString(6, JsonText.of(marker.offsets()));
        row.setInt(7, Attempts.of(marker.attempt()));
    }
}

package io.tierline.tiering.cycle;

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

/** The official scores of cycles that have not ended, and which partitions have said theirs. Comes after cycles. */
public final class ScoreFold implements Fold {
    private static final String SCORE = """
            insert into cycle_score (program, cycle, partition, partner, name, segment, score, coverage, factors, attempt)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String MARKER = """
            insert into cycle_partition (program, cycle, partition, partners, digest, offsets, attempt)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private record Named(String program, String cycle, int attempt) {}

    @Override
    public List<String> tables() {
        return List.of("cycle_score", "cycle_partition");
    }

    @Override
    public void apply(Connection tables, List<Taken> events) throws SQLException {
        var scored = events.stream()
                .filter(taken -> taken.event().data() instanceof PartnerScored)
                .toList();
        if (!scored.isEmpty()) {
            var ended = ended(tables, scored);
            var wanted = scored.stream()
                    .filter(taken -> !ended.contains(named(taken)))
                    .toList();
            Batch.write(tables, SCORE, wanted, ScoreFold::bindScore);
        }
        var markers = events.stream()
                .filter(taken -> taken.event().data() instanceof PartitionScored marker
                        && marker.partition() == taken.partition())
                .toList();
        Batch.write(tables, MARKER, markers, ScoreFold::bindMarker);
    }

    private static Named named(Taken taken) {
        var scored = (PartnerScored) taken.event().data();
        return new Named(taken.event().program(), scored.cycle(), Attempts.of(scored.attempt()));
    }

    private static Set<Named> ended(Connection tables, List<Taken> scored) throws SQLException {
        var cycles = scored.stream().map(ScoreFold::named).distinct().toList();
        return new HashSet<>(Query.list(
                tables,
                """
                select wanted.program, wanted.cycle, wanted.attempt
                from cycle join unnest(?, ?, ?) as wanted (program, cycle, attempt)
                on cycle.program = wanted.program and cycle.cycle = wanted.cycle
                where cycle.attempt > wanted.attempt or (cycle.attempt = wanted.attempt and state <> 'open')
                """,
                row -> new Named(row.getString(1), row.getString(2), row.getInt(3)),
                tables.createArrayOf("text", cycles.stream().map(Named::program).toArray()),
                tables.createArrayOf("text", cycles.stream().map(Named::cycle).toArray()),
                tables.createArrayOf("int4", cycles.stream().map(Named::attempt).toArray())));
    }

    private static void bindScore(PreparedStatement row, Taken taken) throws SQLException {
        var scored = (PartnerScored) taken.event().data();
        row.setString(1, taken.event().program());
        row.setString(2, scored.cycle());
        row.setInt(3, taken.partition());
        row.setString(4, taken.event().subject());
        row.setString(5, scored.name());
        row.setString(6, scored.segment());
        row.setDouble(7, scored.score());
        row.setDouble(8, scored.coverage());
        row.setString(9, JsonText.of(scored.factors()));
        row.setInt(10, Attempts.of(scored.attempt()));
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

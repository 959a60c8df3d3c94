package io.tierline.tiering.cycle;

import io.tierline.contracts.event.CycleEvent;
import io.tierline.contracts.event.ScoreEvent.PartitionScored;
import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import io.tierline.tiering.fold.Batch;
import io.tierline.tiering.fold.Copy;
import io.tierline.tiering.fold.CopyText;
import io.tierline.tiering.fold.Fold;
import io.tierline.tiering.fold.JsonText;
import io.tierline.tiering.fold.Query;
import io.tierline.tiering.fold.Taken;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The official scores of cycles that have not ended, and which partitions have said theirs. Comes after cycles. */
public final class ScoreFold implements Fold {
    private static final Copy SCORES = new Copy(
            "cycle_score",
            List.of(
                    "program",
                    "cycle",
                    "partition",
                    "partner",
                    "name",
                    "segment",
                    "score",
                    "coverage",
                    "factors",
                    "attempt"));
    private static final String MARKER = """
            insert into cycle_partition (program, cycle, partition, partners, digest, offsets, attempt)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String OPEN = "open";
    private static final String ENDED = "ended";

    private record Named(String program, String cycle, int attempt) {}

    private final GatheredScores gathered;

    public ScoreFold(GatheredScores gathered) {
        this.gathered = gathered;
    }

    @Override
    public List<String> tables() {
        return List.of("cycle_score", "cycle_partition");
    }

    @Override
    public void apply(Connection tables, List<Taken> events) throws SQLException {
        var scored = events.stream()
                .filter(taken -> taken.event().data() instanceof PartnerScored)
                .toList();
        if (!scored.isEmpty()) scored(tables, scored);
        for (var taken : events) ended(taken);
        var markers = events.stream()
                .filter(taken -> taken.event().data() instanceof PartitionScored marker
                        && marker.partition() == taken.partition())
                .toList();
        Batch.write(tables, MARKER, markers, ScoreFold::bindMarker);
    }

    private void scored(Connection tables, List<Taken> scored) throws SQLException {
        var states = states(tables, scored);
        var wanted = scored.stream()
                .filter(taken -> !ENDED.equals(states.get(named(taken))))
                .toList();
        SCORES.write(tables, wanted, ScoreFold::write);
        gathered.take(wanted.stream()
                .filter(taken -> OPEN.equals(states.get(named(taken))))
                .toList());
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

    /** What became of the attempts, of those that are known. */
    private static Map<Named, String> states(Connection tables, List<Taken> scored) throws SQLException {
        var cycles = scored.stream().map(ScoreFold::named).distinct().toList();
        var states = new HashMap<Named, String>();
        for (var row : Query.list(
                tables,
                """
                select wanted.program, wanted.cycle, wanted.attempt,
                case when cycle.attempt = wanted.attempt and state = 'open' then 'open'
                when cycle.attempt >= wanted.attempt then 'ended' end as state
                from cycle join unnest(?, ?, ?) as wanted (program, cycle, attempt)
                on cycle.program = wanted.program and cycle.cycle = wanted.cycle
                where cycle.attempt >= wanted.attempt
                """,
                found -> Map.entry(
                        new Named(found.getString(1), found.getString(2), found.getInt(3)), found.getString(4)),
                tables.createArrayOf("text", cycles.stream().map(Named::program).toArray()),
                tables.createArrayOf("text", cycles.stream().map(Named::cycle).toArray()),
                tables.createArrayOf("int4", cycles.stream().map(Named::attempt).toArray())))
            states.put(row.getKey(), row.getValue());
        return states;
    }

    private static void write(CopyText row, Taken taken) {
        var scored = (PartnerScored) taken.event().data();
        row.text(taken.event().program())
                .text(scored.cycle())
                .whole(taken.partition())
                .text(taken.event().subject())
                .text(scored.name())
                .text(scored.segment())
                .number(scored.score())
                .number(scored.coverage())
                .text(JsonText.of(scored.factors()))
                .whole(Attempts.of(scored.attempt()));
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

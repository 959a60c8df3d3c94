package io.tierline.tiering.cycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.type.TypeReference;
import io.tierline.tiering.decision.Change;
import io.tierline.tiering.decision.ChangeRow;
import io.tierline.tiering.fold.JsonText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A cycle as it is shown.
 *
 * @param counts partners per tier, the best tier first
 * @param moveCounts how many were promoted, demoted, entered, left, are pending, and are held by an exception
 * @param attempt from 2 when it was opened again after it had failed
 * @param moves the first {@value #MOST_MOVES}, the best ranks first; absent in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CycleView(
        String cycle,
        String state,
        String label,
        Instant asOf,
        int frameworkVersion,
        String trigger,
        String requestedBy,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant failedAt,
        int attempt,
        int partitionsDone,
        int partitions,
        @Nullable Map<String, Integer> counts,
        @Nullable Map<String, Integer> moveCounts,
        @Nullable List<Change> moves,
        @Nullable Receipt receipt,
        @Nullable String reason,
        @Nullable String detail) {
    static final int MOST_MOVES = 500;
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Long>> OFFSETS = new TypeReference<>() {};

    /**
     * What anyone needs to recompute the decision from the log.
     *
     * @param digest SHA-256 over the decisions in rank order
     * @param receipts SHA-256 over the digests of all receipts in rank order; absent in cycles from before there were
     * @param offsets per topic-partition the offset below which everything was counted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Receipt(String digest, @Nullable String receipts, Map<String, Long> offsets) {}

    static CycleView inList(CycleRow row) {
        return of(row, null);
    }

    static CycleView alone(CycleRow row) {
        var moves = ChangeRow.of(row.program, row.cycle, MOST_MOVES).stream()
                .map(Change::of)
                .toList();
        return of(row, moves);
    }

    private static CycleView of(CycleRow row, @Nullable List<Change> moves) {
        boolean closed = row.state.equals("closed");
        return new CycleView(
                row.cycle,
                row.state,
                Label.OFFICIAL,
                row.asOf,
                row.frameworkVersion,
                row.trigger,
                row.requestedBy,
                row.openedAt,
                closed ? row.endedAt : null,
                row.state.equals("failed") ? row.endedAt : null,
                row.attempt,
                PartitionRow.reported(row),
                row.partitions,
                row.counts == null ? null : JsonText.read(row.counts, COUNTS),
                row.moves == null ? null : JsonText.read(row.moves, COUNTS),
                moves,
                receipt(row),
                row.reason,
                row.detail);
    }

    private static @Nullable Receipt receipt(CycleRow row) {
        if (row.digest == null || row.offsets == null) return null;
        return new Receipt(row.digest, row.receipts, JsonText.read(row.offsets, OFFSETS));
    }
}

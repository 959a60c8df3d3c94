package io.tierline.verification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tierline.contracts.codec.EventJson;
import io.tierline.contracts.event.DecisionReceipt;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a database holds of a closed cycle, as the HTTP API answers them.
 *
 * @param receipts every one, in any order
 * @param moves every one that the cycle made, in any order
 */
public record CycleRows(Row cycle, List<DecisionReceipt> receipts, List<Moved> moves) {
    private static final ObjectMapper JSON = EventJson.mapper();

    public CycleRows {
        receipts = List.copyOf(receipts);
        moves = List.copyOf(moves);
    }

    /** The cycle itself. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Row(
            Instant asOf,
            @Nullable Instant closedAt,
            int frameworkVersion,
            @Nullable Map<String, Integer> counts,
            @Nullable Map<String, Integer> moveCounts,
            @Nullable Receipt receipt) {
        /** The beginning of its moves in the log of moves. */
        public Instant movedAt() {
            return closedAt == null ? asOf : closedAt;
        }
    }

    /** What it says of all its receipts. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Receipt(
            @Nullable String digest,
            @Nullable String receipts,
            @Nullable Map<String, Long> offsets) {}

    /** A move as a line of the log of moves. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Line(
            String partner,
            @Nullable String name,
            @Nullable String from,
            @Nullable String to,
            @Nullable String direction,
            @Nullable String reason,
            @Nullable String cycle,
            @Nullable Double score,
            @Nullable Integer rank,
            @Nullable Double marginToLine) {
        Moved moved() {
            return new Moved(partner, name, from, to, direction, reason, score, rank, marginToLine);
        }
    }

    /**
     * The answer of {@code GET cycles/{id}}.
     *
     * @throws CannotVerify when it cannot be read
     */
    public static Row row(String json) throws CannotVerify {
        return read(json, Row.class);
    }

    /**
     * The answers as they come.
     *
     * @param receipts lines of {@code GET cycles/{id}/receipts}
     * @param moves lines of {@code GET tier-changes}, those of other cycles among them
     * @throws CannotVerify when one cannot be read
     */
    public static CycleRows of(String id, Row cycle, List<String> receipts, List<String> moves) throws CannotVerify {
        List<DecisionReceipt> found = new ArrayList<>(receipts.size());
        for (var line : receipts) found.add(read(line, DecisionReceipt.class));
        List<Moved> moved = new ArrayList<>();
        for (var text : moves) {
            var line = read(text, Line.class);
            if (id.equals(line.cycle())) moved.add(line.moved());
        }
        return new CycleRows(cycle, found, moved);
    }

    private static <T> T read(String json, Class<T> type) throws CannotVerify {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new CannotVerify("what the API answers cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}

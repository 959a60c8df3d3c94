package io.tierline.verification;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tierline.contracts.codec.EventJson;
import io.tierline.contracts.event.DecisionReceipt;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a database holds of a closed cycle, as the HTTP API answers them.
 *
 * @param receipts every one, in any order
 * @param moves every one that the cycle made, in any order
 * @param last by partner, its last move since the cycle
 */
record CycleRows(Row cycle, List<DecisionReceipt> receipts, List<Moved> moves, Map<String, Placing> last) {
    private static final ObjectMapper JSON = EventJson.mapper();

    /** The cycle itself. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Row(
            Instant asOf,
            @Nullable Instant closedAt,
            int frameworkVersion,
            @Nullable Map<String, Integer> counts,
            @Nullable Map<String, Integer> moveCounts,
            @Nullable Receipt receipt) {
        /** The beginning of its moves in the log of moves. */
        Instant movedAt() {
            return closedAt == null ? asOf : closedAt;
        }

        /** Path of the log of moves from there on, the newest first. */
        String sinceThen() {
            return "/tier-changes?since=" + movedAt();
        }
    }

    /** What it says of all its receipts. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Receipt(
            @Nullable String digest,
            @Nullable String receipts,
            @Nullable Map<String, Long> offsets) {}

    /** A move as a line of the log of moves. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Line(
            Instant at,
            String partner,
            @Nullable String name,
            @Nullable String from,
            @Nullable String to,
            @Nullable String direction,
            String reason,
            @Nullable String cycle,
            @Nullable Double score,
            @Nullable Integer rank,
            @Nullable Double marginToLine) {
        Moved moved() {
            return new Moved(partner, name, from, to, direction, reason, score, rank, marginToLine);
        }

        Placing placing() {
            return new Placing(to, reason, at);
        }
    }

    /** Takes one line after the other and says whether it wants more. */
    @FunctionalInterface
    interface Reader<T> {
        boolean take(T line);
    }

    /** @throws CannotVerify when the API does not answer, or with something that cannot be read */
    static CycleRows read(String id, Answers answers) throws CannotVerify {
        var cycle = read(answers.document("/cycles/" + id), Row.class);
        List<DecisionReceipt> receipts = new ArrayList<>();
        each(answers, "/cycles/" + id + "/receipts", DecisionReceipt.class, receipts::add);
        List<Moved> moves = new ArrayList<>();
        var last = new HashMap<String, Placing>();
        each(answers, cycle.sinceThen(), Line.class, line -> {
            if (id.equals(line.cycle())) moves.add(line.moved());
            last.putIfAbsent(line.partner(), line.placing());
            return true;
        });
        return new CycleRows(cycle, receipts, moves, last);
    }

    static <T> void each(Answers answers, String path, Class<T> type, Reader<T> reader) throws CannotVerify {
        try (var lines = answers.lines(path)) {
            var all = lines.iterator();
            while (all.hasNext()) if (!reader.take(read(all.next(), type))) return;
        } catch (UncheckedIOException e) {
            throw new CannotVerify("the API stopped in the middle of " + path + ": " + e.getMessage(), e);
        }
    }

    private static <T> T read(String json, Class<T> type) throws CannotVerify {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new CannotVerify("what the API answers cannot be read: " + e.getOriginalMessage(), e);
        }
    }
}

package io.tierline.verification;

import io.tierline.contracts.event.DecisionDigest;
import io.tierline.contracts.event.DecisionReceipt;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.TierEvent.TierDecided;
import io.tierline.contracts.topic.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * A cycle recomputed from the log: events, barriers, cycles and exceptions, nothing that a service computed. The result
 * is held against the decisions and moves in the log, and against the cycle, the receipts, the moves and, of the last
 * cycle, the board that the HTTP API answers, which are the rows of the database.
 */
public final class Verification {
    private static final String CYCLE = "cycle";

    private final String program;
    private final List<Difference> differences = new ArrayList<>();

    private Verification(String program) {
        this.program = program;
    }

    /**
     * @param client settings of a Kafka client: addresses and credentials
     * @param cycle id; null for the one that closed last
     * @throws CannotVerify when the log or the API does not answer, or there is no such closed cycle
     */
    public static Findings run(Map<String, ?> client, String program, @Nullable String cycle, Answers answers)
            throws CannotVerify {
        try (var log = new Log(client, program)) {
            return new Verification(program).run(log, cycle, answers);
        } catch (KafkaException e) {
            throw new CannotVerify("the log does not answer: " + e.getMessage(), e);
        }
    }

    private Findings run(Log log, @Nullable String asked, Answers answers) throws CannotVerify {
        var cycles = PastCycles.read(log, asked);
        var cycle = cycles.getLast();
        var recomputed = recomputed(cycles, Scores.read(log, cycles));
        var decided = decided(log, cycle.id());
        var moves = MoveLog.read(log, cycles);
        differences.addAll(Comparison.of("log", recomputed, receipts(decided)));
        var due = DueMoves.of(cycle, recomputed, moves.before());
        var check = new MoveCheck(moves.moved());
        check.against(due);
        check.pending(moves.pended(), recomputed);
        var figures =
                Figures.recomputed(cycle, recomputed, DecisionDigest.of(decided), MoveCheck.counts(due, recomputed));
        differ(cycle.id(), CYCLE, figures.differences(Figures.said(cycle.closed())));
        differences.addAll(check.differences());
        var counts = new TreeMap<>(Map.of("log", decided.size()));
        try {
            var tables = CycleRows.read(cycle.id(), answers);
            counts.put("tables", tables.receipts().size());
            differences.addAll(Comparison.of("tables", recomputed, tables.receipts()));
            differences.addAll(check.in(tables.moves()));
            differ(cycle.id(), "tables", figures.differences(Figures.shown(tables.cycle())));
            var board = Board.read(cycle.id(), tables.cycle(), answers);
            if (board.isPresent()) {
                var places = PlaceCheck.of(moves, tables, board.get(), recomputed);
                differences.addAll(places.differences());
                counts.put("placed", places.judged());
            }
        } catch (CannotVerify e) {
            // Tables that differ may be unable to answer: what differs is told all the same.
            if (differences.isEmpty()) throw e;
            differences.add(new Difference("tables", cycle.id(), "rows", "an answer", String.valueOf(e.getMessage())));
        }
        return new Findings(
                program,
                cycle.id(),
                cycle.closed().asOf(),
                recomputed.size(),
                counts,
                cycles.size(),
                log.records(),
                overAll(recomputed),
                differences);
    }

    /** The receipts of the last of them; that the others came out as they said is checked on the way. */
    private List<DecisionReceipt> recomputed(List<PastCycle> cycles, Map<String, List<Scored>> scores) {
        var recomputation = new Recomputation(program);
        List<DecisionReceipt> receipts = List.of();
        for (var cycle : cycles) {
            receipts = recomputation.decide(cycle, scores.getOrDefault(cycle.id(), List.of()));
            if (!cycle.equals(cycles.getLast())) cameOut(cycle, overAll(receipts));
        }
        return receipts;
    }

    private void cameOut(PastCycle cycle, String receipts) {
        var said = String.valueOf(cycle.closed().receipts());
        if (!receipts.equals(said)) differences.add(new Difference(CYCLE, cycle.id(), "receipts", receipts, said));
    }

    static String overAll(List<DecisionReceipt> receipts) {
        return DecisionReceipt.overAll(
                receipts.stream().map(DecisionReceipt::digest).toList());
    }

    private static List<Event> decided(Log log, String cycle) throws CannotVerify {
        List<Event> decided = new ArrayList<>();
        log.readAll(Topic.TIER_DECISIONS, said -> {
            if (said.event().data() instanceof TierDecided data && data.cycle().equals(cycle))
                decided.add(said.event());
        });
        return decided;
    }

    private List<DecisionReceipt> receipts(List<Event> decided) {
        var receipts = new ArrayList<DecisionReceipt>();
        for (var event : decided) {
            var data = (TierDecided) event.data();
            var basis = data.basis();
            if (basis == null) differences.add(new Difference("log", event.subject(), "basis", "a receipt", "nothing"));
            else receipts.add(DecisionReceipt.of(program, event.subject(), data, basis));
        }
        return receipts;
    }

    private void differ(String cycle, String place, List<Figures.Differing> fields) {
        for (var field : fields)
            differences.add(new Difference(place, cycle, field.name(), field.recomputed(), field.found()));
    }
}

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
 * is held against the decisions in the log, and against the receipts that the HTTP API answers, which are the rows of
 * the database.
 */
public final class Verification {
    private static final String CYCLE = "cycle";

    /** Where the receipts of a cycle are asked for. */
    @FunctionalInterface
    public interface Shown {
        /** Every receipt of a cycle, in any order. */
        List<DecisionReceipt> of(String cycle) throws CannotVerify;
    }

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
    public static Findings run(Map<String, ?> client, String program, @Nullable String cycle, Shown shown)
            throws CannotVerify {
        try (var log = new Log(client, program)) {
            return new Verification(program).run(log, cycle, shown);
        } catch (KafkaException e) {
            throw new CannotVerify("the log does not answer: " + e.getMessage(), e);
        }
    }

    private Findings run(Log log, @Nullable String asked, Shown shown) throws CannotVerify {
        var cycles = PastCycles.read(log, asked);
        var cycle = cycles.getLast();
        var recomputed = recomputed(cycles, Scores.read(log, cycles));
        var decided = decided(log, cycle.id());
        var counts = new TreeMap<String, Integer>();
        counts.put("log", decided.size());
        differences.addAll(Comparison.of("log", recomputed, receipts(decided)));
        closed(cycle, recomputed, decided);
        var tables = shown.of(cycle.id());
        counts.put("tables", tables.size());
        differences.addAll(Comparison.of("tables", recomputed, tables));
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
            same(
                    cycle.id(),
                    "receipts",
                    overAll(receipts),
                    String.valueOf(cycle.closed().receipts()));
        }
        return receipts;
    }

    private static String overAll(List<DecisionReceipt> receipts) {
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

    private void closed(PastCycle cycle, List<DecisionReceipt> recomputed, List<Event> decided) {
        var closed = cycle.closed();
        same(cycle.id(), "digest", DecisionDigest.of(decided), closed.digest());
        var counts = new TreeMap<String, Integer>();
        closed.counts().keySet().forEach(tier -> counts.put(tier, 0));
        recomputed.forEach(receipt -> counts.merge(receipt.tier(), 1, Integer::sum));
        same(cycle.id(), "counts", counts.toString(), new TreeMap<>(closed.counts()).toString());
        same(cycle.id(), "asOf", cycle.opened().asOf().toString(), closed.asOf().toString());
        same(
                cycle.id(),
                "frameworkVersion",
                Integer.toString(cycle.opened().frameworkVersion()),
                Integer.toString(closed.frameworkVersion()));
    }

    private void same(String cycle, String field, String recomputed, String found) {
        if (!recomputed.equals(found)) differences.add(new Difference(CYCLE, cycle, field, recomputed, found));
    }
}

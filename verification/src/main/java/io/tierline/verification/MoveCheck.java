package io.tierline.verification;

import io.tierline.contracts.event.DecisionReceipt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The moves of a cycle: those in the log held against the recomputed decisions, those in the tables against the log. */
final class MoveCheck {
    private static final String NOTHING = "nothing";
    private static final String MOVE = "move";
    private static final Set<String> DECIDED = Set.of("name", "to", "score", "rank", "marginToLine");

    private final Map<String, Moved> said = new LinkedHashMap<>();
    private final List<Difference> differences = new ArrayList<>();

    /** @param said in the log */
    MoveCheck(List<Moved> said) {
        for (var move : said)
            if (this.said.put(move.partner(), move) != null)
                differs("log", move.partner(), MOVE, "one", "more than one");
    }

    List<Difference> differences() {
        return differences;
    }

    /** A partner that took part goes to the tier that was decided. Who took no part is moved without a decision. */
    void against(List<DecisionReceipt> recomputed) {
        var decided = new HashMap<String, Moved>();
        for (var receipt : recomputed) decided.put(receipt.partner(), moved(receipt));
        for (var move : said.values()) {
            var decision = decided.get(move.partner());
            if (decision == null) continue;
            var is = move.fields();
            is.keySet().retainAll(DECIDED);
            compare("log", move.partner(), decision.fields(), is);
        }
    }

    private static Moved moved(DecisionReceipt receipt) {
        return new Moved(
                receipt.partner(),
                receipt.name(),
                null,
                receipt.tier(),
                null,
                null,
                receipt.score(),
                receipt.rank(),
                receipt.marginToLine());
    }

    /** Every move of the log is in the tables, and no other. */
    void in(List<Moved> tables) {
        var seen = new HashSet<String>();
        for (var move : tables) {
            var must = said.get(move.partner());
            if (must == null) differs("tables", move.partner(), MOVE, NOTHING, "one to " + move.to());
            else if (!seen.add(move.partner())) differs("tables", move.partner(), MOVE, "one", "more than one");
            else compare("tables", move.partner(), must.fields(), move.fields());
        }
        for (var move : said.values())
            if (!seen.contains(move.partner())) differs("tables", move.partner(), MOVE, "one to " + move.to(), NOTHING);
    }

    /** How many of each direction, pending, and held, as a cycle counts them. */
    SortedMap<String, Integer> counts(List<DecisionReceipt> recomputed) {
        var counts = new TreeMap<String, Integer>();
        for (var move : said.values()) counts.merge(String.valueOf(move.direction()), 1, Integer::sum);
        for (var receipt : recomputed) {
            if (receipt.pendingDemotion()) counts.merge("pending", 1, Integer::sum);
            if (receipt.exception() != null) counts.merge("exception", 1, Integer::sum);
        }
        return counts;
    }

    private void compare(String place, String partner, Map<String, String> must, Map<String, String> is) {
        var fields = new TreeSet<>(must.keySet());
        fields.addAll(is.keySet());
        for (var field : fields) {
            var was = must.getOrDefault(field, NOTHING);
            var now = is.getOrDefault(field, NOTHING);
            if (!was.equals(now)) differs(place, partner, MOVE + "/" + field, was, now);
        }
    }

    private void differs(String place, String partner, String field, String was, String now) {
        differences.add(new Difference(place, partner, field, was, now));
    }
}

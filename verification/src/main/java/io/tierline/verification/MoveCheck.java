package io.tierline.verification;

import io.tierline.contracts.event.DecisionReceipt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The moves of a cycle: those in the log held against those that are due, those in the tables against the log. */
final class MoveCheck {
    private static final String NOTHING = "nothing";
    private static final String MOVE = "move";
    private static final String PENDING = "pending";

    private final Map<String, Moved> said = new LinkedHashMap<>();
    private final List<Difference> differences = new ArrayList<>();

    /** @param said in the log */
    MoveCheck(List<Moved> said) {
        for (var move : said)
            if (this.said.put(move.partner(), move) != null)
                differs("log", move.partner(), MOVE, "one", "more than one");
    }

    /** So far. */
    List<Difference> differences() {
        return List.copyOf(differences);
    }

    /** Every move that is due was said, and no other. The name of who took no part is not in the log of cycles. */
    void against(Map<String, Moved> due) {
        for (var must : due.values()) {
            var move = said.get(must.partner());
            if (move == null) differs("log", must.partner(), MOVE, must.text(), NOTHING);
            else compare("log", MOVE, must.partner(), must.fields(), fields(move, must));
        }
        for (var move : said.values())
            if (!due.containsKey(move.partner())) differs("log", move.partner(), MOVE, NOTHING, move.text());
    }

    private static Map<String, String> fields(Moved move, Moved must) {
        var fields = move.fields();
        if (must.name() == null) fields.remove("name");
        return fields;
    }

    /** Every demotion that was decided to be pending was said once, and no other. */
    void pending(List<Pended> found, List<DecisionReceipt> recomputed) {
        var due = new TreeMap<String, Pended>();
        for (var receipt : recomputed) if (receipt.pendingDemotion()) due.put(receipt.partner(), Pended.of(receipt));
        var seen = new HashSet<String>();
        for (var one : found) {
            var must = due.get(one.partner());
            if (must == null) differs("log", one.partner(), PENDING, NOTHING, "one");
            else if (!seen.add(one.partner())) differs("log", one.partner(), PENDING, "one", "more than one");
            else compare("log", PENDING, one.partner(), must.fields(), one.fields());
        }
        for (var partner : due.keySet()) if (!seen.contains(partner)) differs("log", partner, PENDING, "one", NOTHING);
    }

    /** Every move of the log is in the tables, and no other; what differs of them. */
    List<Difference> in(List<Moved> tables) {
        int before = differences.size();
        var seen = new HashSet<String>();
        for (var move : tables) {
            var must = said.get(move.partner());
            if (must == null) differs("tables", move.partner(), MOVE, NOTHING, move.text());
            else if (!seen.add(move.partner())) differs("tables", move.partner(), MOVE, "one", "more than one");
            else compare("tables", MOVE, move.partner(), must.fields(), move.fields());
        }
        for (var move : said.values())
            if (!seen.contains(move.partner())) differs("tables", move.partner(), MOVE, move.text(), NOTHING);
        return List.copyOf(differences.subList(before, differences.size()));
    }

    /** How many of each direction, pending, and held, as a cycle counts them. */
    static SortedMap<String, Integer> counts(Map<String, Moved> due, List<DecisionReceipt> recomputed) {
        var counts = new TreeMap<String, Integer>();
        for (var move : due.values()) counts.merge(String.valueOf(move.direction()), 1, Integer::sum);
        for (var receipt : recomputed) {
            if (receipt.pendingDemotion()) counts.merge(PENDING, 1, Integer::sum);
            if (receipt.exception() != null) counts.merge(Moved.EXCEPTION, 1, Integer::sum);
        }
        return counts;
    }

    private void compare(String place, String what, String partner, Map<String, String> must, Map<String, String> is) {
        var fields = new TreeSet<>(must.keySet());
        fields.addAll(is.keySet());
        for (var field : fields) {
            var was = must.getOrDefault(field, NOTHING);
            var now = is.getOrDefault(field, NOTHING);
            if (!was.equals(now)) differs(place, partner, what + "/" + field, was, now);
        }
    }

    private void differs(String place, String partner, String field, String was, String now) {
        differences.add(new Difference(place, partner, field, was, now));
    }
}

package io.tierline.verification;

import io.tierline.contracts.codec.CanonicalJson;
import io.tierline.contracts.event.DecisionReceipt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Receipts found in one place held against the recomputed ones, partner by partner and field by field. */
final class Comparison {
    private static final String NOTHING = "nothing";
    private static final String RECEIPT = "receipt";

    private final String place;
    private final Map<String, DecisionReceipt> recomputed;
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(String place, List<DecisionReceipt> recomputed) {
        this.place = place;
        this.recomputed = recomputed.stream().collect(Collectors.toMap(DecisionReceipt::partner, Function.identity()));
    }

    static List<Difference> of(String place, List<DecisionReceipt> recomputed, List<DecisionReceipt> found) {
        var comparison = new Comparison(place, recomputed);
        var seen = new HashSet<String>();
        for (var receipt : found) comparison.take(receipt, seen.add(receipt.partner()));
        for (var receipt : recomputed)
            if (!seen.contains(receipt.partner()))
                comparison.differs(receipt.partner(), RECEIPT, receipt.digest(), NOTHING);
        return comparison.differences;
    }

    private void take(DecisionReceipt found, boolean first) {
        var expected = recomputed.get(found.partner());
        if (expected == null) differs(found.partner(), RECEIPT, NOTHING, found.digest());
        else if (!first) differs(found.partner(), RECEIPT, "one", "more than one");
        if (expected == null) return;
        var is = flat(found);
        var must = flat(expected);
        var fields = new TreeMap<>(must);
        is.forEach(fields::putIfAbsent);
        for (var field : fields.keySet()) {
            var was = must.getOrDefault(field, NOTHING);
            var now = is.getOrDefault(field, NOTHING);
            if (!was.equals(now)) differs(found.partner(), field, was, now);
        }
    }

    private void differs(String partner, String field, String was, String now) {
        differences.add(new Difference(place, partner, field, was, now));
    }

    private static SortedMap<String, String> flat(DecisionReceipt receipt) {
        var flat = new TreeMap<String, String>();
        receipt.fields().forEach((name, value) -> {
            if (!name.equals("factors")) flat.put(name, CanonicalJson.of(value));
        });
        for (var factor : receipt.factors()) {
            var prefix = "factors/" + factor.factor() + "/";
            flat.put(prefix + "value", CanonicalJson.of(factor.value()));
            flat.put(prefix + "known", CanonicalJson.of(factor.known()));
            flat.put(prefix + "scaled", CanonicalJson.of(factor.scaled()));
            flat.put(prefix + "points", CanonicalJson.of(factor.points()));
        }
        flat.put("digest", CanonicalJson.of(receipt.digest()));
        return flat;
    }
}

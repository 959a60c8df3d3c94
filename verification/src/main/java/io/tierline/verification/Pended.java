package io.tierline.verification;

import io.tierline.contracts.codec.CanonicalJson;
import io.tierline.contracts.event.DecisionReceipt;
import io.tierline.contracts.event.TierEvent.TierPending;
import java.util.SortedMap;
import java.util.TreeMap;

/** A demotion that a cycle said is pending, as far as the decision tells it. */
record Pended(String partner, String name, String tier, String target, double score, int rank) {
    static Pended of(String partner, TierPending said) {
        return new Pended(partner, said.name(), said.tier(), said.target(), said.score(), said.rank());
    }

    static Pended of(DecisionReceipt receipt) {
        return new Pended(
                receipt.partner(), receipt.name(), receipt.tier(), receipt.target(), receipt.score(), receipt.rank());
    }

    SortedMap<String, String> fields() {
        var fields = new TreeMap<String, String>();
        fields.put("name", CanonicalJson.of(name));
        fields.put("tier", CanonicalJson.of(tier));
        fields.put("target", CanonicalJson.of(target));
        fields.put("score", CanonicalJson.of(score));
        fields.put("rank", CanonicalJson.of(rank));
        return fields;
    }
}

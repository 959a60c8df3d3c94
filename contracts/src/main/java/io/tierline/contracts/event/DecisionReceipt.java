package io.tierline.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierline.contracts.codec.CanonicalJson;
import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import io.tierline.contracts.event.TierEvent.Basis;
import io.tierline.contracts.event.TierEvent.Earned;
import io.tierline.contracts.event.TierEvent.TierDecided;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a cycle decided for one partner and all that it rests on, to be recomputed from the log by anyone.
 *
 * @param offsets per topic-partition the offset below which the partner's events counted
 * @param line the score it was compared with
 * @param rule of movement that was applied
 * @param exception id of the one that holds the partner; absent when none does
 * @param earned where it stands without that exception
 * @param digest SHA-256, hex, over the canonical JSON (RFC 8785) of everything else here, absent fields left out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionReceipt(
        String program,
        String partner,
        String name,
        String segment,
        String cycle,
        Instant asOf,
        int frameworkVersion,
        Map<String, Long> offsets,
        List<FactorPoints> factors,
        double score,
        double coverage,
        int rank,
        double line,
        @Nullable Double marginToLine,
        String target,
        String tier,
        @Nullable String before,
        int cyclesBelow,
        boolean pendingDemotion,
        String rule,
        @Nullable String exception,
        @Nullable Earned earned,
        String digest) {

    /** The receipt of a decision; its digest as the decision says it. */
    public static DecisionReceipt of(String program, String partner, TierDecided decided, Basis basis) {
        return new DecisionReceipt(
                program,
                partner,
                decided.name(),
                decided.segment(),
                decided.cycle(),
                decided.asOf(),
                basis.frameworkVersion(),
                basis.offsets(),
                decided.factors(),
                decided.score(),
                decided.coverage(),
                decided.rank(),
                basis.line(),
                decided.marginToLine(),
                decided.target(),
                decided.tier(),
                decided.before(),
                decided.cyclesBelow(),
                decided.pendingDemotion(),
                basis.rule(),
                basis.exception(),
                basis.earned(),
                basis.digest());
    }

    /** What the digest must be. */
    public String computed() {
        return Sha256.hex(CanonicalJson.of(fields()));
    }

    /** By name, as in JSON and in the order of canonical JSON, without the digest. */
    public Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("asOf", asOf.toString());
        if (before != null) fields.put("before", before);
        fields.put("coverage", coverage);
        fields.put("cycle", cycle);
        fields.put("cyclesBelow", cyclesBelow);
        if (earned != null) fields.put("earned", fields(earned));
        if (exception != null) fields.put("exception", exception);
        fields.put("factors", factors.stream().map(DecisionReceipt::fields).toList());
        fields.put("frameworkVersion", frameworkVersion);
        fields.put("line", line);
        if (marginToLine != null) fields.put("marginToLine", marginToLine);
        fields.put("name", name);
        fields.put("offsets", offsets);
        fields.put("partner", partner);
        fields.put("pendingDemotion", pendingDemotion);
        fields.put("program", program);
        fields.put("rank", rank);
        fields.put("rule", rule);
        fields.put("score", score);
        fields.put("segment", segment);
        fields.put("target", target);
        fields.put("tier", tier);
        return fields;
    }

    private static Map<String, Object> fields(Earned earned) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("cyclesBelow", earned.cyclesBelow());
        fields.put("tier", earned.tier());
        return fields;
    }

    private static Map<String, Object> fields(FactorPoints factor) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("factor", factor.factor());
        fields.put("known", factor.known());
        fields.put("points", factor.points());
        fields.put("scaled", factor.scaled());
        fields.put("value", factor.value());
        return fields;
    }

    /** SHA-256, hex, over the digests of a cycle's receipts, in rank order, one a line. */
    public static String overAll(List<String> digests) {
        return Sha256.hex(digests.isEmpty() ? "" : String.join("\n", digests) + "\n");
    }

    /** The same with the digest that it must have. */
    public DecisionReceipt sealed() {
        return withDigest(computed());
    }

    private DecisionReceipt withDigest(String computed) {
        return new DecisionReceipt(
                program,
                partner,
                name,
                segment,
                cycle,
                asOf,
                frameworkVersion,
                offsets,
                factors,
                score,
                coverage,
                rank,
                line,
                marginToLine,
                target,
                tier,
                before,
                cyclesBelow,
                pendingDemotion,
                rule,
                exception,
                earned,
                computed);
    }
}

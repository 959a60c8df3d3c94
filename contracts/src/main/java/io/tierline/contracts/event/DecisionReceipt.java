package io.tierline.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierline.contracts.codec.CanonicalObject;
import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import io.tierline.contracts.event.TierEvent.Basis;
import io.tierline.contracts.event.TierEvent.Earned;
import io.tierline.contracts.event.TierEvent.TierDecided;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
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
        return Sha256.hex(CanonicalObject.of(object -> each(object::put)));
    }

    /** By name, as in JSON and in the order of canonical JSON, without the digest. */
    public Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        each(fields::put);
        return fields;
    }

    private void each(BiConsumer<String, Object> fields) {
        fields.accept("asOf", asOf.toString());
        if (before != null) fields.accept("before", before);
        fields.accept("coverage", coverage);
        fields.accept("cycle", cycle);
        fields.accept("cyclesBelow", cyclesBelow);
        if (earned != null)
            fields.accept("earned", new TreeMap<>(Map.of("cyclesBelow", earned.cyclesBelow(), "tier", earned.tier())));
        if (exception != null) fields.accept("exception", exception);
        fields.accept("factors", WrittenFactors.of(factors).written());
        fields.accept("frameworkVersion", frameworkVersion);
        fields.accept("line", line);
        if (marginToLine != null) fields.accept("marginToLine", marginToLine);
        fields.accept("name", name);
        fields.accept("offsets", offsets);
        fields.accept("partner", partner);
        fields.accept("pendingDemotion", pendingDemotion);
        fields.accept("program", program);
        fields.accept("rank", rank);
        fields.accept("rule", rule);
        fields.accept("score", score);
        fields.accept("segment", segment);
        fields.accept("target", target);
        fields.accept("tier", tier);
    }

    /** SHA-256, hex, over the digests of a cycle's receipts, in rank order, one a line. */
    public static String overAll(List<String> digests) {
        var sha = Sha256.digest();
        for (var digest : digests) sha.update((digest + '\n').getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(sha.digest());
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

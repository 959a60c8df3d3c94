package io.tierline.contracts.codec;

import static io.tierline.contracts.codec.Members.required;

import io.tierline.contracts.codec.Members.Declined;
import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import io.tierline.contracts.event.TierEvent.Basis;
import io.tierline.contracts.event.TierEvent.Earned;
import io.tierline.contracts.event.TierEvent.TierDecided;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The decision of a cycle for one partner, pulled from its JSON. */
final class PulledDecision {
    private @Nullable String cycle;
    private @Nullable Instant asOf;
    private @Nullable String name;
    private @Nullable String segment;
    private @Nullable Integer rank;
    private @Nullable Double score;
    private @Nullable Double coverage;
    private @Nullable List<FactorPoints> factors;
    private @Nullable String target;
    private @Nullable String tier;
    private @Nullable String before;
    private @Nullable Integer cyclesBelow;
    private @Nullable Boolean pending;
    private @Nullable Double margin;
    private @Nullable Basis basis;

    private PulledDecision() {}

    static TierDecided of(Members json) throws IOException, Declined {
        var pulled = new PulledDecision();
        json.open();
        for (var field = json.next(); field != null; field = json.next()) pulled.take(field, json);
        return pulled.decided(json);
    }

    private void take(String field, Members json) throws IOException, Declined {
        switch (field) {
            case "cycle" -> cycle = json.word();
            case "asOf" -> asOf = json.instant();
            case "name" -> name = json.text();
            case "segment" -> segment = json.word();
            case "rank" -> rank = json.whole();
            case "score" -> score = json.number();
            case "coverage" -> coverage = json.number();
            case "factors" -> factors = json.list(PulledData::factor);
            case "target" -> target = json.word();
            case "tier" -> tier = json.word();
            case "before" -> before = json.word();
            case "cyclesBelow" -> cyclesBelow = json.whole();
            case "pendingDemotion" -> pending = json.truth();
            case "marginToLine" -> margin = json.number();
            case "basis" -> basis = basis(json);
            default -> throw Members.declined();
        }
    }

    private TierDecided decided(Members json) throws Declined {
        json.eachOnce(
                cycle,
                asOf,
                name,
                segment,
                rank,
                score,
                coverage,
                factors,
                target,
                tier,
                before,
                cyclesBelow,
                pending,
                margin,
                basis);
        return new TierDecided(
                required(cycle),
                required(asOf),
                required(name),
                required(segment),
                required(rank),
                required(score),
                required(coverage),
                required(factors),
                required(target),
                required(tier),
                before,
                required(cyclesBelow),
                required(pending),
                margin,
                basis);
    }

    private static Basis basis(Members json) throws IOException, Declined {
        Integer version = null;
        Map<String, Long> offsets = null;
        Double line = null;
        String rule = null, exception = null, digest = null;
        Earned earned = null;
        json.open();
        for (var field = json.next(); field != null; field = json.next())
            switch (field) {
                case "frameworkVersion" -> version = json.whole();
                case "offsets" -> offsets = json.wholes();
                case "line" -> line = json.number();
                case "rule" -> rule = json.word();
                case "exception" -> exception = json.text();
                case "earned" -> earned = earned(json);
                case "digest" -> digest = json.text();
                default -> throw Members.declined();
            }
        json.eachOnce(version, offsets, line, rule, exception, earned, digest);
        return new Basis(
                required(version),
                required(offsets),
                required(line),
                required(rule),
                exception,
                earned,
                required(digest));
    }

    private static Earned earned(Members json) throws IOException, Declined {
        String tier = null;
        Integer below = null;
        json.open();
        for (var field = json.next(); field != null; field = json.next())
            switch (field) {
                case "tier" -> tier = json.word();
                case "cyclesBelow" -> below = json.whole();
                default -> throw Members.declined();
            }
        json.eachOnce(tier, below);
        return new Earned(required(tier), required(below));
    }
}

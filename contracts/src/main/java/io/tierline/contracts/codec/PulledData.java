package io.tierline.contracts.codec;

import io.tierline.contracts.codec.Members.Declined;
import io.tierline.contracts.event.EventData;
import io.tierline.contracts.event.EventType;
import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import io.tierline.contracts.event.ScoreEvent.ScoreUpdated;
import io.tierline.contracts.event.TierEvent.Contribution;
import io.tierline.contracts.event.TierEvent.TierChanged;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data of what services say of every partner, pulled from its JSON. */
final class PulledData {
    private PulledData() {}

    /** Whether data of this type is pulled here. */
    static boolean pulls(EventType type) {
        return switch (type) {
            case SCORE_UPDATED, PARTNER_SCORED, TIER_DECIDED, TIER_CHANGED -> true;
            default -> false;
        };
    }

    static EventData of(EventType type, Members json) throws IOException, Declined {
        return switch (type) {
            case SCORE_UPDATED -> updated(json);
            case PARTNER_SCORED -> scored(json);
            case TIER_DECIDED -> PulledDecision.of(json);
            case TIER_CHANGED -> changed(json);
            default -> throw Members.declined();
        };
    }

    private static ScoreUpdated updated(Members json) throws IOException, Declined {
        String name = null, segment = null;
        Instant asOf = null;
        Integer version = null;
        Double score = null, coverage = null;
        List<FactorPoints> factors = null;
        json.open();
        for (var field = json.next(); field != null; field = json.next())
            switch (field) {
                case "name" -> name = json.text();
                case "segment" -> segment = json.word();
                case "asOf" -> asOf = json.instant();
                case "frameworkVersion" -> version = json.whole();
                case "score" -> score = json.number();
                case "coverage" -> coverage = json.number();
                case "factors" -> factors = json.list(PulledData::factor);
                default -> throw Members.declined();
            }
        json.eachOnce(name, segment, asOf, version, score, coverage, factors);
        return new ScoreUpdated(
                Members.required(name),
                Members.required(segment),
                Members.required(asOf),
                Members.required(version),
                Members.required(score),
                Members.required(coverage),
                Members.required(factors));
    }

    private static PartnerScored scored(Members json) throws IOException, Declined {
        String cycle = null, name = null, segment = null;
        Instant asOf = null;
        Integer attempt = null;
        Double score = null, coverage = null;
        List<FactorPoints> factors = null;
        json.open();
        for (var field = json.next(); field != null; field = json.next())
            switch (field) {
                case "cycle" -> cycle = json.word();
                case "name" -> name = json.text();
                case "segment" -> segment = json.word();
                case "asOf" -> asOf = json.instant();
                case "score" -> score = json.number();
                case "coverage" -> coverage = json.number();
                case "factors" -> factors = json.list(PulledData::factor);
                case "attempt" -> attempt = json.whole();
                default -> throw Members.declined();
            }
        json.eachOnce(cycle, name, segment, asOf, score, coverage, factors, attempt);
        return new PartnerScored(
                Members.required(cycle),
                Members.required(name),
                Members.required(segment),
                Members.required(asOf),
                Members.required(score),
                Members.required(coverage),
                Members.required(factors),
                attempt);
    }

    static FactorPoints factor(Members json) throws IOException, Declined {
        String factor = null;
        Boolean known = null;
        Double value = null, scaled = null, points = null;
        for (var field = json.next(); field != null; field = json.next())
            switch (field) {
                case "factor" -> factor = json.word();
                case "value" -> value = json.number();
                case "known" -> known = json.truth();
                case "scaled" -> scaled = json.number();
                case "points" -> points = json.number();
                default -> throw Members.declined();
            }
        json.eachOnce(factor, value, known, scaled, points);
        return new FactorPoints(
                Members.required(factor),
                Members.required(value),
                Members.required(known),
                Members.required(scaled),
                Members.required(points));
    }

    private static TierChanged changed(Members json) throws IOException, Declined {
        String name = null, from = null, to = null, direction = null, reason = null, cycle = null;
        @Nullable Double score = null, margin = null;
        @Nullable Integer rank = null;
        List<Contribution> top = null;
        json.open();
        for (var field = json.next(); field != null; field = json.next())
            switch (field) {
                case "name" -> name = json.text();
                case "from" -> from = json.word();
                case "to" -> to = json.word();
                case "direction" -> direction = json.word();
                case "reason" -> reason = json.word();
                case "cycle" -> cycle = json.word();
                case "score" -> score = json.number();
                case "rank" -> rank = json.whole();
                case "marginToLine" -> margin = json.number();
                case "topContributions" -> top = json.list(PulledData::contribution);
                default -> throw Members.declined();
            }
        json.eachOnce(name, from, to, direction, reason, cycle, score, rank, margin, top);
        return new TierChanged(
                Members.required(name),
                from,
                to,
                Members.required(direction),
                Members.required(reason),
                cycle,
                score,
                rank,
                margin,
                Members.required(top));
    }

    private static Contribution contribution(Members json) throws IOException, Declined {
        String factor = null;
        Double points = null;
        for (var field = json.next(); field != null; field = json.next())
            switch (field) {
                case "factor" -> factor = json.word();
                case "points" -> points = json.number();
                default -> throw Members.declined();
            }
        json.eachOnce(factor, points);
        return new Contribution(Members.required(factor), Members.required(points));
    }
}

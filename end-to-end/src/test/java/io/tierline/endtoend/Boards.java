package io.tierline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tierline.prioritization.tier.CycleOutcome;
import java.time.Instant;

/** Boards held against each other, every field, numbers to four decimals. */
final class Boards {
    private static final double FOUR_DECIMALS = 0.5e-4;

    private Boards() {}

    /** A domain outcome in the shape that replays answer. */
    static ObjectNode board(Instant asOf, CycleOutcome outcome) {
        ObjectNode board = Whole.JSON.createObjectNode().put("asOf", asOf.toString());
        ArrayNode partners = board.putArray("partners");
        for (var decision : outcome.decisions()) {
            var partner = partners.addObject()
                    .put("partner", decision.partner())
                    .put("segment", decision.segment())
                    .put("rank", decision.rank())
                    .put("score", decision.score())
                    .put("coverage", decision.coverage())
                    .put("target", decision.target())
                    .put("tier", decision.tier())
                    .put("before", decision.before())
                    .put("pendingDemotion", decision.pendingDemotion());
            var factors = partner.putArray("factors");
            for (var factor : decision.factors())
                factors.addObject()
                        .put("factor", factor.factor())
                        .put("value", factor.value())
                        .put("known", factor.known())
                        .put("scaled", factor.scaled())
                        .put("points", factor.points());
        }
        return board;
    }

    /** Every field that {@code expected} has must be in {@code actual}, partner by partner in rank order. */
    static void same(JsonNode actual, JsonNode expected, String where) {
        switch (expected.getNodeType()) {
            case OBJECT ->
                expected.properties()
                        .forEach(field ->
                                same(actual.path(field.getKey()), field.getValue(), where + "/" + field.getKey()));
            case ARRAY -> {
                assertThat(actual.size()).as(where).isEqualTo(expected.size());
                for (int i = 0; i < expected.size(); i++) same(actual.get(i), expected.get(i), where + "/" + i);
            }
            case NUMBER ->
                assertThat(actual.asDouble(Double.NaN))
                        .as(where)
                        .isCloseTo(expected.asDouble(), within(FOUR_DECIMALS + Math.abs(expected.asDouble()) * 1e-12));
            case NULL ->
                assertThat(actual.isNull() || actual.isMissingNode()).as(where).isTrue();
            case BOOLEAN, STRING, BINARY, POJO, MISSING ->
                assertThat(actual).as(where).isEqualTo(expected);
        }
    }
}

package io.tierline.tiering.replay;

import io.tierline.prioritization.framework.Factor;
import io.tierline.prioritization.framework.Framework;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * A framework that is carried out over the log, and when.
 *
 * @param name empty for the only one of a replay
 * @param asOfs ascending, at least one
 */
record Variant(String name, Framework framework, SortedSet<Instant> asOfs) {
    /** All of a framework that scores depend on: variants that share it share their scores. */
    record Scoring(String currency, Map<String, BigDecimal> rates, List<Factor> factors) {}

    Scoring scoring() {
        return new Scoring(framework.currency(), framework.rates(), framework.factors());
    }
}

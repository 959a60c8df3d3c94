package io.tierline.tiering.evaluate;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.whatif.HoursShift.Placing;
import io.tierline.tiering.cycle.Standings;
import io.tierline.tiering.framework.Frameworks;
import io.tierline.tiering.framework.Published;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What every supposition about a program starts from.
 *
 * @param inForce the framework that is in force
 * @param cycle the last closed cycle; null before the first
 * @param ofCycle the framework of that cycle
 * @param standings where that cycle and exceptions left partners
 * @param placed by partner the tier it is in now
 */
public record Ground(
        Published inForce,
        @Nullable String cycle,
        @Nullable Framework ofCycle,
        Standings standings,
        Map<String, String> placed) {
    /** The framework in force at an instant. */
    public Supposition inForce(Instant asOf) {
        return new Supposition(inForce.framework(), Frameworks.document(inForce.document()), asOf);
    }

    /**
     * How partners are served now: by the framework in force, unless it lacks a tier that partners are in; then by that
     * of the cycle that put them there.
     */
    public Placing placing() {
        boolean knowsAll = placed.values().stream().allMatch(inForce.framework()::hasTier);
        return new Placing(knowsAll || ofCycle == null ? inForce.framework() : ofCycle, placed);
    }
}

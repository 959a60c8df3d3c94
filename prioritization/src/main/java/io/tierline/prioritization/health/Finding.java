package io.tierline.prioritization.health;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one check says of a framework.
 *
 * @param value what was measured; null when nothing could be
 * @param threshold what {@code value} is held against; null when nothing could be measured
 * @param sentence the same in plain words
 * @param evidence what it rests on, the worst first
 */
public record Finding(
        Check check,
        State state,
        @Nullable Double value,
        @Nullable Double threshold,
        String sentence,
        List<? extends Evidence> evidence) {
    /** The known ways in which a framework fails. */
    public enum Check {
        SIZE_DOMINATES,
        IDLE_FACTORS,
        TIERS_WITHOUT_TEETH,
        HOURS_IGNORE_SCORE,
        NEVER_RESCORED
    }

    /** Whether it fails so; what cannot be told is unknown. */
    public enum State {
        OK,
        WARN,
        UNKNOWN
    }

    public Finding {
        evidence = List.copyOf(evidence);
    }

    public static Finding unknown(Check check, String sentence) {
        return new Finding(check, State.UNKNOWN, null, null, sentence, List.of());
    }

    static Finding of(
            Check check,
            boolean fails,
            double value,
            double threshold,
            String sentence,
            List<? extends Evidence> evidence) {
        return new Finding(check, fails ? State.WARN : State.OK, value, threshold, sentence, evidence);
    }
}

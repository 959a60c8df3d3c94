package io.tierline.benchmarks.tiering;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One figure, in milliseconds.
 *
 * @param name in JSON
 * @param words for people
 * @param target that it should stay below; null where there is none
 */
public record Measure(
        String name, String words, double millis, @Nullable Double target) {

    static Measure of(String name, String words, double millis) {
        return new Measure(name, words, millis, null);
    }

    /** Whether it does not stay below its target. */
    boolean missed() {
        return target != null && millis >= target;
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-62s %,12.1f %10s %8s%n",
                words,
                millis,
                target == null ? "" : "< %,.0f".formatted(target),
                target == null ? "" : "%.2f".formatted(millis / target));
    }
}

package io.tierline.tiering.health;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierline.prioritization.health.Evidence;
import io.tierline.prioritization.health.Finding;
import io.tierline.tiering.cycle.CycleRow;
import io.tierline.tiering.cycle.Label;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a framework does.
 *
 * @param asOf of the cycle that was looked at; before the first, of the answer
 * @param state the worst of the findings
 * @param time when the time that partners got was spent; absent when too little has passed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HealthView(
        String label,
        Instant asOf,
        @Nullable String cycle,
        @Nullable Integer frameworkVersion,
        String state,
        @Nullable Span time,
        List<Found> findings) {

    /** From the start of a day to the end of another. */
    record Span(Instant from, Instant to) {}

    /** A finding in the words of the page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Found(
            String check,
            String state,
            @Nullable Double value,
            @Nullable Double threshold,
            String sentence,
            List<? extends Evidence> evidence) {
        static Found of(Finding finding) {
            return new Found(
                    wireName(finding.check()),
                    wireName(finding.state()),
                    finding.value(),
                    finding.threshold(),
                    finding.sentence(),
                    finding.evidence());
        }
    }

    static HealthView of(
            @Nullable CycleRow cycle,
            @Nullable Integer frameworkVersion,
            Instant now,
            @Nullable Span time,
            List<Finding> findings) {
        var worst = findings.stream()
                .map(Finding::state)
                .max(Comparator.comparingInt(HealthView::weight))
                .orElse(Finding.State.UNKNOWN);
        return new HealthView(
                Label.OFFICIAL,
                cycle == null ? now : cycle.asOf,
                cycle == null ? null : cycle.cycle,
                frameworkVersion,
                wireName(worst),
                time,
                findings.stream().map(Found::of).toList());
    }

    /** What cannot be told outweighs nothing but silence. */
    private static int weight(Finding.State state) {
        return switch (state) {
            case UNKNOWN -> 0;
            case OK -> 1;
            case WARN -> 2;
        };
    }

    private static String wireName(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

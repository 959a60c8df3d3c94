package io.tierline.prioritization.commitment;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which framework's service levels held when: those of a new version from its publication on, unless it lacks a tier
 * that partners may be in; then from the first cycle that placed them by it.
 */
public final class FrameworksInForce {
    /** Something that may bring a version into force. */
    private sealed interface Step {
        Instant at();

        int version();
    }

    public record Published(int version, Framework framework, Instant at) implements Step {}

    /** A cycle was closed by that version. */
    public record Closed(int version, Instant at) implements Step {}

    private FrameworksInForce() {}

    /** By day; of several on one day the last. */
    public static List<FrameworkFrom> of(List<Published> published, List<Closed> closed, ZoneId zone) {
        Map<Integer, Published> byVersion =
                published.stream().collect(Collectors.toMap(Published::version, Function.identity()));
        List<FrameworkFrom> inForce = new ArrayList<>();
        for (var step : Stream.<Step>concat(published.stream(), closed.stream())
                .sorted(Comparator.comparing(Step::at).thenComparing(Step::version))
                .toList()) {
            var now = inForce.isEmpty() ? null : inForce.getLast();
            var next = byVersion.get(step.version());
            if (next == null || (now != null && now.version() >= next.version())) continue;
            if (!begins(step, now, next)) continue;
            var day = LocalDate.ofInstant(step.at(), zone);
            if (now != null && now.day().equals(day)) inForce.removeLast();
            inForce.add(new FrameworkFrom(next.version(), next.framework(), day));
        }
        return inForce;
    }

    private static boolean begins(Step step, @Nullable FrameworkFrom now, Published next) {
        return switch (step) {
            case Published _ ->
                now == null
                        || now.framework().tiers().stream()
                                .map(Tier::name)
                                .allMatch(next.framework()::hasTier);
            case Closed _ -> true;
        };
    }
}

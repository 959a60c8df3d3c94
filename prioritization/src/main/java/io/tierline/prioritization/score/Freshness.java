package io.tierline.prioritization.score;

import io.tierline.prioritization.facts.Snapshot;
import io.tierline.prioritization.framework.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How recent the facts are that a factor lives on, whether they still count or a window has run out.
 *
 * @param newest when the newest of them happened; null when there is none
 * @param stale that is too long ago; never for a factor that is unknown
 */
public record Freshness(@Nullable Instant newest, boolean stale) {
    /**
     * As of the instant the snapshot was taken at.
     *
     * @param known whether the factor's value is
     * @param staleAfter the greatest age that is not stale
     */
    public static Freshness of(Measure measure, boolean known, Snapshot snapshot, Instant t, Duration staleAfter) {
        var newest = times(measure, snapshot).max(Comparator.naturalOrder());
        boolean old = newest.isPresent() && Duration.between(newest.get(), t).compareTo(staleAfter) > 0;
        return new Freshness(newest.orElse(null), known && old);
    }

    private static Stream<Instant> times(Measure measure, Snapshot snapshot) {
        return switch (measure) {
            case Measure.Attribute m ->
                snapshot.number(m.name()).isEmpty()
                        ? Stream.empty()
                        : Optional.ofNullable(snapshot.attributes().get(m.name())).stream()
                                .map(attribute -> attribute.stamp().time());
            case Measure.Overlap m ->
                Optional.ofNullable(snapshot.overlap())
                        .filter(report -> report.fields().containsKey(m.field()))
                        .stream()
                        .map(report -> report.stamp().time());
            case Measure.Activity m ->
                snapshot.activities().stream()
                        .filter(activity -> m.kinds().containsKey(activity.kind()))
                        .map(activity -> activity.time());
            case Measure.Reach _ ->
                Stream.concat(
                        snapshot.activities().stream()
                                .filter(activity -> activity.account() != null)
                                .map(activity -> activity.time()),
                        snapshot.deals().stream()
                                .filter(deal -> deal.account() != null)
                                .map(deal -> deal.time()));
            case Measure.Pipeline m ->
                snapshot.deals().stream()
                        .filter(deal -> m.statuses().contains(deal.status()))
                        .map(deal -> deal.time());
            case Measure.WinRate _ ->
                snapshot.deals().stream().filter(deal -> deal.status().closed()).map(deal -> deal.time());
        };
    }
}

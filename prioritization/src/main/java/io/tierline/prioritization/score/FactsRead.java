package io.tierline.prioritization.score;

import io.tierline.prioritization.facts.RegisterKey;
import io.tierline.prioritization.facts.Version;
import io.tierline.prioritization.framework.Factor;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.Measure;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which of a partner's facts two frameworks look at. */
final class FactsRead {
    private final SortedSet<String> attributes = new TreeSet<>();
    private final SortedSet<String> overlaps = new TreeSet<>();
    private boolean activities;
    private boolean deals;

    FactsRead(Framework one, Framework other) {
        Stream.concat(one.factors().stream(), other.factors().stream())
                .map(Factor::measure)
                .forEach(this::add);
    }

    private void add(Measure measure) {
        switch (measure) {
            case Measure.Attribute m -> attributes.add(m.name());
            case Measure.Overlap m -> overlaps.add(m.field());
            case Measure.Activity _ -> activities = true;
            case Measure.Reach _ -> {
                activities = true;
                deals = true;
            }
            case Measure.Pipeline _, Measure.WinRate _ -> deals = true;
        }
    }

    /** The changed fact of a register; one for each field that is read of an overlap, none when nothing is. */
    List<ChangedFact> changed(RegisterKey key, ChangedFact.What what, @Nullable Version version) {
        if (version == null) return List.of();
        return switch (key.kind()) {
            case ATTRIBUTE -> one(attributes.contains(key.id()), Contribution.Kind.ATTRIBUTE, key.id(), what, version);
            case ACTIVITY -> one(activities, Contribution.Kind.ACTIVITY, key.id(), what, version);
            case DEAL -> one(deals, Contribution.Kind.DEAL, key.id(), what, version);
            case OVERLAP ->
                overlaps.stream()
                        .map(field -> new ChangedFact(Contribution.Kind.OVERLAP, field, what, version.stamp()))
                        .toList();
            case STATUS, NAME, SEGMENT, REGION -> List.of();
        };
    }

    private static List<ChangedFact> one(
            boolean isRead, Contribution.Kind kind, String id, ChangedFact.What what, Version version) {
        return isRead ? List.of(new ChangedFact(kind, id, what, version.stamp())) : List.of();
    }
}

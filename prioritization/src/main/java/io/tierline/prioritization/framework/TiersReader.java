package io.tierline.prioritization.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the tiers and checks that each is worth more than the next. */
final class TiersReader {
    private static final int MOST_COMMITMENTS = 20;
    private static final int MOST_FLOORS = 5;
    /** Hours that differ by less are the same hours written another way, such as 1 a month and 3 a quarter. */
    private static final double SAME_HOURS = 1e-9;

    private static final Map<String, Owner> OWNERS = Choices.of(Owner.class);
    private static final Map<String, Boolean> SEGMENT = Map.of("segment", true);

    private final Names factors;

    TiersReader(Names factors) {
        this.factors = factors;
    }

    /** Those that could be read; what is wrong with the others is in the findings. */
    List<Tier> read(Fields framework) {
        var items = framework.list("tiers", 2, 6, "tiers");
        if (items == null) return List.of();
        var names = new Names("tier");
        var fields = framework.objects("tiers", items, List.of("name", "cut", "service"));
        var tiers = new ArrayList<@Nullable Tier>();
        for (int i = 0; i < fields.size(); i++) {
            var tier = fields.get(i);
            tiers.add(tier == null ? null : read(tier, names, i == fields.size() - 1));
        }
        for (int i = 0; i + 1 < tiers.size(); i++) compare(fields.get(i), tiers.get(i), tiers.get(i + 1));
        sameService(fields, tiers);
        var readable = new ArrayList<Tier>();
        for (var tier : tiers) if (tier != null) readable.add(tier);
        return readable;
    }

    private @Nullable Tier read(Fields tier, Names names, boolean last) {
        var name = names.take(tier);
        if (last && tier.has("cut")) tier.refuse("cut", "the last tier takes the rest and has no cut");
        if (!last && !tier.has("cut")) tier.refuse("cut", "is missing; only the last tier has none");
        var fields = tier.objectIfAny("cut", List.of("top", "share", "minScore", "floors", "within"));
        var cut = fields == null ? null : cut(fields);
        var service = service(tier);
        return name == null || service == null ? null : new Tier(name, cut, service);
    }

    private Cut cut(Fields cut) {
        var top = cut.wholeIfAny("top", 1, Integer.MAX_VALUE);
        var share = cut.numberIfAny("share", Range.PART);
        if (cut.has("top") && cut.has("share")) cut.refuse("must have at most one of top and share");
        var minScore = cut.numberIfAny("minScore", Range.PERCENT);
        var floors = new TreeMap<String, Double>();
        cut.numbers("floors", MOST_FLOORS, Range.PERCENT).forEach((factor, floor) -> {
            if (!factors.has(factor)) cut.refuse("floors", factor, "names no factor");
            floors.put(factor, floor.doubleValue());
        });
        boolean withinSegment = cut.choiceIfAny("within", SEGMENT) != null;
        return new Cut(top, share, minScore, floors, withinSegment);
    }

    private static @Nullable ServiceLevel service(Fields tier) {
        var service = tier.object("service", List.of("owner", "commitments"));
        if (service == null) return null;
        var owner = service.choice("owner", OWNERS);
        var items = service.list("commitments", 0, MOST_COMMITMENTS, "commitments");
        if (items == null) return null;
        var names = new Names("commitment of this tier");
        var commitments = new ArrayList<Commitment>();
        boolean complete = true;
        for (var fields : service.objects("commitments", items, List.of("name", "kind", "every", "hours"))) {
            var commitment = fields == null ? null : commitment(fields, names);
            if (commitment == null) complete = false;
            else commitments.add(commitment);
        }
        if (owner == null || !complete) return null;
        var level = new ServiceLevel(owner, commitments);
        if (owner == Owner.NONE && level.hoursPerWeek() > 0)
            service.refuse("owner", "none cannot have hours, and the commitments have some");
        return level;
    }

    private static @Nullable Commitment commitment(Fields fields, Names names) {
        var name = names.take(fields);
        var kind = fields.text("kind");
        var every = fields.every("every");
        var hours = fields.number("hours", Range.WEEK_HOURS);
        return name == null || kind == null || every == null || hours == null
                ? null
                : new Commitment(name, kind, every, hours);
    }

    private static void compare(@Nullable Fields fields, @Nullable Tier tier, @Nullable Tier next) {
        if (fields == null || tier == null || next == null) return;
        double hours = tier.service().hoursPerWeek();
        double below = next.service().hoursPerWeek();
        if (hours - below <= SAME_HOURS)
            fields.refuse(
                    "service",
                    "its %.4f hours per week must be above the %.4f of '%s'".formatted(hours, below, next.name()));
    }

    private static void sameService(List<@Nullable Fields> fields, List<@Nullable Tier> tiers) {
        var seen = new HashSet<Object>();
        for (int i = 0; i < tiers.size(); i++) {
            var tier = tiers.get(i);
            var at = fields.get(i);
            if (tier == null || at == null) continue;
            var content = new HashSet<List<Object>>();
            for (var c : tier.service().commitments()) content.add(List.of(c.kind(), c.every(), c.hours()));
            if (!seen.add(List.of(tier.service().owner(), content)))
                at.refuse("service", "is the same service level as that of a better tier");
        }
    }
}

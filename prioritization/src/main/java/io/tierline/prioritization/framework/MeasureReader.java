package io.tierline.prioritization.framework;

import io.tierline.prioritization.facts.Attribution;
import io.tierline.prioritization.facts.DealStatus;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads what a factor measures. */
final class MeasureReader {
    private static final int MOST_KINDS = 50;
    private static final List<String> OVERLAPS = List.of("icpAccounts", "targetAccounts", "customers", "opportunities");
    private static final Map<String, DealStatus> STATUSES = Choices.of(DealStatus.class);
    private static final Map<String, Attribution> ATTRIBUTIONS = Choices.of(Attribution.class);

    private enum Type {
        ATTRIBUTE(List.of("name")),
        OVERLAP(List.of("field")),
        ACTIVITY(List.of("kinds", "halfLife", "within")),
        REACH(List.of("within")),
        PIPELINE(List.of("statuses", "within", "halfLife", "credit")),
        WIN_RATE(List.of("within", "prior"));

        private final List<String> fields;

        Type(List<String> fields) {
            this.fields = fields;
        }
    }

    private static final Map<String, Type> TYPES = types();

    private MeasureReader() {}

    static @Nullable Measure read(Fields factor) {
        var known = Typed.read(factor, "measure", TYPES, type -> type.fields);
        if (known == null) return null;
        var measure = known.fields();
        return switch (known.type()) {
            case ATTRIBUTE -> attribute(measure);
            case OVERLAP -> overlap(measure);
            case ACTIVITY -> activity(measure);
            case REACH -> reach(measure);
            case PIPELINE -> pipeline(measure);
            case WIN_RATE -> winRate(measure);
        };
    }

    private static @Nullable Measure attribute(Fields measure) {
        var name = measure.text("name");
        return name == null ? null : new Measure.Attribute(name);
    }

    private static @Nullable Measure overlap(Fields measure) {
        var field = measure.text("field");
        if (field == null) return null;
        if (!OVERLAPS.contains(field))
            measure.warn("field", "overlap reports do not have this field; they have " + String.join(", ", OVERLAPS));
        return new Measure.Overlap(field);
    }

    private static @Nullable Measure activity(Fields measure) {
        var kinds = new TreeMap<String, Double>();
        measure.numbers("kinds", MOST_KINDS, Range.ANY)
                .forEach((kind, points) -> kinds.put(kind, points.doubleValue()));
        if (!measure.has("kinds")) measure.refuse("kinds", "is missing");
        else if (kinds.isEmpty()) measure.refuse("kinds", "must give points to at least one kind");
        var halfLife = measure.spanIfAny("halfLife");
        var within = measure.spanIfAny("within");
        if (measure.has("halfLife") == measure.has("within"))
            measure.refuse("must have either halfLife or within, and not both");
        return new Measure.Activity(kinds, halfLife, within);
    }

    private static @Nullable Measure reach(Fields measure) {
        var within = measure.span("within");
        return within == null ? null : new Measure.Reach(within);
    }

    private static @Nullable Measure pipeline(Fields measure) {
        var items = measure.list("statuses", 1, STATUSES.size(), "of open, won, lost");
        var statuses = EnumSet.noneOf(DealStatus.class);
        if (items != null)
            for (Object item : items) {
                var status = item instanceof String text ? STATUSES.get(text) : null;
                if (status == null) measure.refuse("statuses", "must be some of open, won, lost");
                else if (!statuses.add(status)) measure.refuse("statuses", "must not repeat " + item);
            }
        var within = measure.spanIfAny("within");
        var halfLife = measure.spanIfAny("halfLife");
        if (measure.has("halfLife") && measure.has("within"))
            measure.refuse("must not have both halfLife and within: window or decay, never both");
        return new Measure.Pipeline(statuses, within, halfLife, credit(measure));
    }

    private static Map<Attribution, Double> credit(Fields measure) {
        var credit = new EnumMap<Attribution, Double>(Attribution.class);
        if (!measure.has("credit")) for (Attribution each : Attribution.values()) credit.put(each, 1.0);
        Map<String, BigDecimal> given = measure.numbers("credit", ATTRIBUTIONS.size(), Range.NOT_NEGATIVE);
        given.forEach((name, factor) -> {
            var attribution = ATTRIBUTIONS.get(name);
            if (attribution != null) credit.put(attribution, factor.doubleValue());
            else measure.refuse("credit", name, "must be one of " + String.join(", ", ATTRIBUTIONS.keySet()));
        });
        return credit;
    }

    private static @Nullable Measure winRate(Fields measure) {
        var within = measure.span("within");
        var prior = measure.objectIfAny("prior", List.of("wins", "losses"));
        var wins = prior == null ? (Double) 0.0 : prior.number("wins", Range.NOT_NEGATIVE);
        var losses = prior == null ? (Double) 0.0 : prior.number("losses", Range.NOT_NEGATIVE);
        return within == null || wins == null || losses == null ? null : new Measure.WinRate(within, wins, losses);
    }

    private static Map<String, Type> types() {
        var types = Choices.of(Type.class);
        types.put("win-rate", types.remove("win_rate"));
        return types;
    }
}

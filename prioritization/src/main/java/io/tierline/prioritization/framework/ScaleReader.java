package io.tierline.prioritization.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a factor's scale. */
final class ScaleReader {
    private static final int MOST_BANDS = 100;

    private enum Type {
        LINEAR(List.of("from", "to")),
        LOG(List.of("from", "to")),
        BANDS(List.of("at"));

        private final List<String> fields;

        Type(List<String> fields) {
            this.fields = fields;
        }
    }

    private static final Map<String, Type> TYPES = Choices.of(Type.class);

    private ScaleReader() {}

    static @Nullable Scale read(Fields factor) {
        var known = Typed.read(factor, "scale", TYPES, type -> type.fields);
        if (known == null) return null;
        var scale = known.fields();
        return switch (known.type()) {
            case LINEAR -> linear(scale);
            case LOG -> log(scale);
            case BANDS -> bands(scale);
        };
    }

    private static @Nullable Scale linear(Fields scale) {
        var from = scale.number("from", Range.ANY);
        var to = scale.number("to", Range.ANY);
        if (from == null || to == null) return null;
        if (from.doubleValue() == to.doubleValue()) scale.refuse("to", "must differ from 'from'");
        return new Scale.Linear(from, to);
    }

    private static @Nullable Scale log(Fields scale) {
        var from = scale.number("from", Range.POSITIVE);
        var to = scale.number("to", Range.POSITIVE);
        if (from == null || to == null) return null;
        if (to <= from) scale.refuse("to", "must be above 'from'");
        return new Scale.Log(from, to);
    }

    private static @Nullable Scale bands(Fields scale) {
        var items = scale.list("at", 1, MOST_BANDS, "thresholds");
        if (items == null) return null;
        List<Double> at = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            var threshold = scale.item("at", i, items.get(i));
            if (threshold == null) continue;
            if (!at.isEmpty() && threshold <= at.getLast())
                scale.refuse("at", "must ascend, but %s does not at index %d".formatted(threshold, i));
            at.add(threshold);
        }
        return new Scale.Bands(at);
    }
}

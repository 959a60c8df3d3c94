package io.tierline.prioritization.framework;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of one object in a document; what is wrong or missing goes to the findings and comes back as null. */
final class Fields {
    private static final int MOST_UNKNOWN = 20;

    private final String pointer;
    private final Map<?, ?> fields;
    private final Values values;

    private Fields(String pointer, Map<?, ?> fields, Values values) {
        this.pointer = pointer;
        this.fields = fields;
        this.values = values;
    }

    /** Null when {@code value} is not an object; a field that is not {@code known} is refused. */
    static @Nullable Fields of(String pointer, @Nullable Object value, Findings findings, List<String> known) {
        var values = new Values(findings);
        if (!(value instanceof Map<?, ?> map)) return values.wrongType(pointer, "an object", value);
        map.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !known.contains(key))
                .limit(MOST_UNKNOWN)
                .forEach(key -> findings.refuse(
                        Pointers.child(pointer, key), "is not a field here; these are: " + String.join(", ", known)));
        return new Fields(pointer, map, values);
    }

    String at(String field) {
        return Pointers.child(pointer, field);
    }

    boolean has(String field) {
        return fields.get(field) != null;
    }

    void refuse(String detail) {
        values.findings().refuse(pointer, detail);
    }

    void refuse(String field, String detail) {
        values.findings().refuse(at(field), detail);
    }

    void refuse(String field, String key, String detail) {
        values.findings().refuse(Pointers.child(at(field), key), detail);
    }

    void warn(String field, String detail) {
        values.findings().warn(at(field), detail);
    }

    @Nullable
    String text(String field) {
        return required(field, (at, value) -> values.text(at, value));
    }

    @Nullable
    BigDecimal decimal(String field, Range range) {
        return required(field, (at, value) -> values.number(at, value, range));
    }

    @Nullable
    Double number(String field, Range range) {
        return asDouble(decimal(field, range));
    }

    @Nullable
    Double numberIfAny(String field, Range range) {
        return asDouble(ifAny(field, (at, value) -> values.number(at, value, range)));
    }

    double numberOr(double otherwise, String field, Range range) {
        return Objects.requireNonNullElse(numberIfAny(field, range), otherwise);
    }

    @Nullable
    Integer wholeIfAny(String field, int least, int most) {
        return ifAny(field, (at, value) -> values.whole(at, value, least, most));
    }

    <E> @Nullable E choice(String field, Map<String, E> choices) {
        return required(field, (at, value) -> values.choice(at, value, choices));
    }

    <E> @Nullable E choiceIfAny(String field, Map<String, E> choices) {
        return ifAny(field, (at, value) -> values.choice(at, value, choices));
    }

    @Nullable
    Duration span(String field) {
        return required(field, (at, value) -> values.span(at, value));
    }

    @Nullable
    Duration spanIfAny(String field) {
        return ifAny(field, (at, value) -> values.span(at, value));
    }

    @Nullable
    Period every(String field) {
        return required(field, (at, value) -> values.every(at, value));
    }

    @Nullable
    LocalDate date(String field) {
        return required(field, (at, value) -> values.date(at, value));
    }

    @Nullable
    Fields object(String field, List<String> known) {
        return required(field, (at, value) -> of(at, value, values.findings(), known));
    }

    /** Required, its fields not looked at yet. */
    @Nullable
    Fields objectOfAnyFields(String field) {
        return required(field, (at, value) -> {
            if (value instanceof Map<?, ?> map) return new Fields(at, map, values);
            return values.wrongType(at, "an object", value);
        });
    }

    @Nullable
    Fields objectIfAny(String field, List<String> known) {
        return ifAny(field, (at, value) -> of(at, value, values.findings(), known));
    }

    /** Null when it is not a list, or its size is out of bounds; {@code items} names what is counted. */
    @Nullable
    List<?> list(String field, int least, int most, String items) {
        return required(field, (at, value) -> {
            if (!(value instanceof List<?> list)) return values.wrongType(at, "a list of " + items, value);
            if (list.size() >= least && list.size() <= most) return list;
            return values.refused(at, "must have %d to %d %s, not %d".formatted(least, most, items, list.size()));
        });
    }

    /** A number in a list. */
    @Nullable
    Double item(String field, int index, @Nullable Object value) {
        return asDouble(values.numberNotNull(Pointers.child(at(field), index), value, Range.ANY));
    }

    /** Each item an object with these fields; null where one is not. */
    List<@Nullable Fields> objects(String field, List<?> items, List<String> known) {
        var objects = new ArrayList<@Nullable Fields>();
        for (int i = 0; i < items.size(); i++)
            objects.add(of(Pointers.child(at(field), i), items.get(i), values.findings(), known));
        return objects;
    }

    /** An object of numbers by free names, empty when absent; wrong entries are left out. */
    Map<String, BigDecimal> numbers(String field, int most, Range range) {
        var numbers = new LinkedHashMap<String, BigDecimal>();
        var object = ifAny(
                field,
                (at, value) -> value instanceof Map<?, ?> map
                        ? map
                        : values.<Map<?, ?>>wrongType(at, "an object of numbers", value));
        if (object == null) return numbers;
        if (object.size() > most) refuse(field, "must have at most %d entries, not %d".formatted(most, object.size()));
        object.entrySet().stream().limit(most).forEach(entry -> {
            var name = String.valueOf(entry.getKey());
            var number = values.named(Pointers.child(at(field), name), name, entry.getValue(), range);
            if (number != null) numbers.put(name, number);
        });
        return numbers;
    }

    private interface Step<T> {
        @Nullable
        T read(String at, Object value);
    }

    private <T> @Nullable T required(String field, Step<T> step) {
        return has(field) ? ifAny(field, step) : values.refused(at(field), "is missing");
    }

    private <T> @Nullable T ifAny(String field, Step<T> step) {
        Object value = fields.get(field);
        return value == null ? null : step.read(at(field), value);
    }

    private static @Nullable Double asDouble(@Nullable BigDecimal n) {
        return n == null ? null : (Double) n.doubleValue();
    }
}

package io.tierline.prioritization.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object whose {@code type} says which other fields it has. */
record Typed<E>(E type, Fields fields) {
    static <E> @Nullable Typed<E> read(
            Fields parent, String field, Map<String, E> types, Function<E, List<String>> fieldsOf) {
        var loose = parent.objectOfAnyFields(field);
        if (loose == null) return null;
        var type = loose.choice("type", types);
        if (type == null) return null;
        var known = new ArrayList<>(List.of("type"));
        known.addAll(fieldsOf.apply(type));
        var fields = parent.object(field, known);
        return fields == null ? null : new Typed<>(type, fields);
    }
}

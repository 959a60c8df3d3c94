package io.tierline.contracts.codec;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A JSON object written canonically, field by field, for who says very many; as {@link CanonicalJson}. */
public final class CanonicalObject {
    private static final int USUAL_LENGTH = 1_024;

    private final StringBuilder out;
    private @Nullable String before;

    private CanonicalObject(StringBuilder out) {
        this.out = out;
    }

    /** The object of all fields that are put. */
    public static String of(Consumer<CanonicalObject> fields) {
        var out = new StringBuilder(USUAL_LENGTH);
        write(fields, out);
        return out.toString();
    }

    /** An array of such objects, one an element. */
    public static <T> CanonicalJson.Written array(List<T> elements, BiConsumer<T, CanonicalObject> fields) {
        var out = new StringBuilder(USUAL_LENGTH).append('[');
        for (int i = 0; i < elements.size(); i++) {
            if (i > 0) out.append(',');
            var element = elements.get(i);
            write(object -> fields.accept(element, object), out);
        }
        return new CanonicalJson.Written(out.append(']').toString());
    }

    private static void write(Consumer<CanonicalObject> fields, StringBuilder out) {
        out.append('{');
        fields.accept(new CanonicalObject(out));
        out.append('}');
    }

    /**
     * Adds a field.
     *
     * @param name letters, digits or other characters that JSON need not escape
     * @param value as {@link CanonicalJson#of} takes it
     * @throws IllegalArgumentException when its name does not come after all that are there, in UTF-16 code units
     */
    public void put(String name, @Nullable Object value) {
        if (before != null) {
            if (before.compareTo(name) >= 0)
                throw new IllegalArgumentException(name + " does not come after " + before);
            out.append(',');
        }
        before = name;
        out.append('"').append(name).append("\":");
        CanonicalJson.write(value, out);
    }
}

package io.tierline.tiering.replay;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.prioritization.framework.Violation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A framework document with some of its fields replaced for a replay. The whole of it is checked as at publication, so
 * that an override is told its broken rules in the same words.
 */
final class VariantDocument {
    private static final String STABILITY = "/stability";
    private static final String EVERY = "/rescore/every";

    private final Map<String, Object> document;
    private final Map<String, String> pointers = new LinkedHashMap<>();

    /** @param at where the document stands in the request */
    VariantDocument(Map<String, ?> document, String at) {
        this.document = new LinkedHashMap<>(document);
        pointers.put("", at);
    }

    /** Replaces the rules of movement; {@code at}: where they stand in the request. */
    VariantDocument stability(@Nullable Map<String, Object> stability, String at) {
        if (stability == null) return this;
        document.put("stability", stability);
        pointers.put(STABILITY, at);
        return this;
    }

    /** Replaces the cadence; {@code at}: where it stands in the request. */
    VariantDocument every(@Nullable String every, String at) {
        if (every == null || !(document.get("rescore") instanceof Map<?, ?> rescore)) return this;
        var replaced = new LinkedHashMap<Object, Object>(rescore);
        replaced.put("every", every);
        document.put("rescore", replaced);
        pointers.put(EVERY, at);
        return this;
    }

    /** Null when rules are broken; these are added to {@code errors}. */
    @Nullable
    Framework read(List<Violation> errors) {
        var reading = FrameworkReader.read(document);
        reading.errors().forEach(error -> errors.add(new Violation(pointer(error.pointer()), error.detail())));
        return reading.framework();
    }

    private String pointer(String inDocument) {
        for (var override : List.of(STABILITY, EVERY)) {
            var at = pointers.get(override);
            if (at != null && inDocument.startsWith(override)) return at + inDocument.substring(override.length());
        }
        return pointers.get("") + inDocument;
    }
}

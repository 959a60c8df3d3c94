package io.tierline.tiering.replay;

import io.tierline.prioritization.framework.Violation;
import io.tierline.service.problem.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request to hold frameworks, cadences and rules of movement against each other.
 *
 * @param from the first due day of all of them, in each framework's time zone
 * @param to the last day on which a cycle may be due
 */
record ComparisonRequest(
        @Nullable String from,
        @Nullable String to,
        @Nullable List<@Nullable VariantRequest> variants) {
    static final int MOST_VARIANTS = 8;

    /** Cycles of all variants together. */
    static final int MOST_CYCLES = 400;

    private static final int LONGEST_NAME = 128;

    /**
     * One of them.
     *
     * @param framework absent for the one in force
     * @param stability absent for the framework's
     * @param every absent for the framework's
     */
    record VariantRequest(
            @Nullable String name,
            @Nullable Map<String, Object> framework,
            @Nullable Map<String, Object> stability,
            @Nullable String every) {}

    /**
     * @param inForce the document in force, asked for when a variant has none
     * @throws Refused invalid, with every rule that is broken
     */
    List<Variant> checked(Instant now, Supplier<Map<String, Object>> inForce) {
        List<Violation> errors = new ArrayList<>();
        var span = Span.read(from, to, "", errors);
        if (variants == null || variants.isEmpty() || variants.size() > MOST_VARIANTS)
            errors.add(new Violation("/variants", "expected 1 to " + MOST_VARIANTS + " variants"));
        if (span == null || variants == null || !errors.isEmpty()) throw Refused.invalid(errors);
        List<Variant> checked = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < variants.size(); i++) {
            var variant = checked("/variants/" + i, variants.get(i), span, names, inForce, errors);
            if (variant == null) continue;
            checked.add(variant);
            if (span.endsAfter(now, variant.framework().rescore()))
                errors.add(new Violation("/to", "is in the future"));
        }
        if (checked.stream().mapToInt(variant -> variant.asOfs().size()).sum() > MOST_CYCLES)
            errors.add(new Violation("/variants", "give more than %d cycles together".formatted(MOST_CYCLES)));
        if (!errors.isEmpty()) throw Refused.invalid(errors.stream().distinct().toList());
        return checked;
    }

    private static @Nullable Variant checked(
            String at,
            @Nullable VariantRequest given,
            Span span,
            Set<String> names,
            Supplier<Map<String, Object>> inForce,
            List<Violation> errors) {
        var name = given == null ? null : given.name();
        if (given == null || name == null || name.isBlank() || name.length() > LONGEST_NAME) {
            errors.add(new Violation(at + "/name", "expected 1 to %d characters".formatted(LONGEST_NAME)));
            return null;
        }
        if (!names.add(name))
            errors.add(new Violation(at + "/name", "another variant is called '%s' already".formatted(name)));
        var framework = new VariantDocument(
                        given.framework() == null ? inForce.get() : given.framework(), at + "/framework")
                .stability(given.stability(), at + "/stability")
                .every(given.every(), at + "/every")
                .read(errors);
        return framework == null ? null : new Variant(name, framework, span.instants(framework.rescore(), MOST_CYCLES));
    }
}

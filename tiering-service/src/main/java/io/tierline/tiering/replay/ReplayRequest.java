package io.tierline.tiering.replay;

import io.tierline.prioritization.framework.Violation;
import io.tierline.service.problem.Refused;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request for a replay.
 *
 * @param framework a document; absent for the framework in force
 * @param asOfs RFC 3339 instants, ascending; absent when there is a cadence
 * @param cadence instead of {@code asOfs}, the days of a calendar
 * @param stability instead of the framework's
 */
record ReplayRequest(
        @Nullable Map<String, Object> framework,
        @Nullable List<@Nullable String> asOfs,
        @Nullable CadenceRequest cadence,
        @Nullable Map<String, Object> stability) {
    static final int MOST = 200;

    /**
     * A calendar's days in the framework's time zone.
     *
     * @param from the first due day
     * @param every absent for the framework's
     */
    record CadenceRequest(
            @Nullable String from,
            @Nullable String to,
            @Nullable String every) {}

    /**
     * @param inForce the document in force, asked for when there is none here
     * @throws Refused invalid, with every rule that is broken
     */
    Variant checked(Instant now, Supplier<Map<String, Object>> inForce) {
        List<Violation> errors = new ArrayList<>();
        var given = cadence == null ? asOfs(now, errors) : null;
        var span = cadence == null ? null : Span.read(cadence.from(), cadence.to(), "/cadence", errors);
        if (cadence != null && asOfs != null)
            errors.add(new Violation("/asOfs", "expected either asOfs or cadence, and not both"));
        if (framework == null && !errors.isEmpty()) throw Refused.invalid(errors);
        var read = new VariantDocument(framework == null ? inForce.get() : framework, "/framework")
                .stability(stability, "/stability")
                .every(cadence == null ? null : cadence.every(), "/cadence/every")
                .read(errors);
        if (read != null && span != null) {
            given = span.instants(read.rescore(), MOST);
            if (given.size() > MOST) errors.add(new Violation("/cadence", "gives more than %d cycles".formatted(MOST)));
            if (span.endsAfter(now, read.rescore())) errors.add(new Violation("/cadence/to", "is in the future"));
        }
        if (!errors.isEmpty() || read == null || given == null) throw Refused.invalid(errors);
        return new Variant("", read, given);
    }

    private SortedSet<Instant> asOfs(Instant now, List<Violation> errors) {
        var instants = new TreeSet<Instant>();
        if (asOfs == null || asOfs.isEmpty() || asOfs.size() > MOST) {
            errors.add(new Violation("/asOfs", "expected 1 to " + MOST + " instants"));
            return instants;
        }
        for (int i = 0; i < asOfs.size(); i++) {
            var problem = add(asOfs.get(i), instants, now);
            if (problem != null) errors.add(new Violation("/asOfs/" + i, problem));
        }
        return instants;
    }

    private static @Nullable String add(@Nullable String text, TreeSet<Instant> instants, Instant now) {
        try {
            var instant = Instant.parse(text == null ? "" : text);
            if (instant.isAfter(now)) return "is in the future";
            if (!instants.isEmpty() && !instant.isAfter(instants.last())) return "is not after the one before";
            instants.add(instant);
            return null;
        } catch (DateTimeParseException e) {
            return "expected an instant such as 2026-01-01T00:00:00Z";
        }
    }
}

package io.tierline.tiering.replay;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.prioritization.framework.Violation;
import io.tierline.service.problem.Refused;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request for a replay.
 *
 * @param framework a document; absent for the framework in force
 * @param asOfs RFC 3339 instants, ascending
 */
record ReplayRequest(
        @Nullable Map<String, Object> framework, @Nullable List<@Nullable String> asOfs) {
    static final int MOST = 200;

    /** What was asked for, checked; {@code framework} is null for the one in force. */
    record Checked(@Nullable Framework framework, SortedSet<Instant> asOfs) {}

    /** @throws Refused invalid, with every rule that is broken */
    Checked checked(Instant now) {
        List<Violation> errors = new ArrayList<>();
        Framework read = null;
        if (framework != null) {
            var reading = FrameworkReader.read(framework);
            read = reading.framework();
            reading.errors()
                    .forEach(error -> errors.add(new Violation("/framework" + error.pointer(), error.detail())));
        }
        var instants = instants(now, errors);
        if (!errors.isEmpty()) throw Refused.invalid(errors);
        return new Checked(read, instants);
    }

    private SortedSet<Instant> instants(Instant now, List<Violation> errors) {
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

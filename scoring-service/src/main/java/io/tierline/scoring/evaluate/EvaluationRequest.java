package io.tierline.scoring.evaluate;

import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.prioritization.framework.Violation;
import io.tierline.service.problem.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is to be evaluated for every partner of a program: cases, each a framework at an instant. */
public record EvaluationRequest(@Nullable List<@Nullable Case> cases) {
    static final int MOST_CASES = 4;

    /** Registers tell as much of the past. */
    static final Duration LONGEST_BACK = Duration.ofMinutes(10);

    /** Two cycles of a year and some. */
    static final Duration LONGEST_AHEAD = Duration.ofDays(800);

    /**
     * A framework document, and an RFC 3339 instant from {@link #LONGEST_BACK} before now to {@link #LONGEST_AHEAD} after
     * it; ahead, no new events are supposed to come.
     */
    public record Case(
            @Nullable Map<String, Object> framework,
            @Nullable String asOf) {}

    /**
     * The cases, checked.
     *
     * @throws Refused invalid, with every rule that is broken
     */
    public List<Supposition> checked(Instant now) {
        if (cases == null || cases.isEmpty() || cases.size() > MOST_CASES)
            throw Refused.invalid(List.of(new Violation("/cases", "expected 1 to " + MOST_CASES)));
        List<Violation> errors = new ArrayList<>();
        List<Supposition> checked = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) check("/cases/" + i, cases.get(i), now, checked, errors);
        if (!errors.isEmpty()) throw Refused.invalid(errors);
        return checked;
    }

    private static void check(
            String pointer, @Nullable Case given, Instant now, List<Supposition> checked, List<Violation> errors) {
        var document = given == null ? null : given.framework();
        var reading = FrameworkReader.read(document == null ? Map.of() : document);
        reading.errors()
                .forEach(error -> errors.add(new Violation(pointer + "/framework" + error.pointer(), error.detail())));
        var asOf = instant(given == null ? null : given.asOf(), now);
        if (asOf == null)
            errors.add(new Violation(
                    pointer + "/asOf",
                    "expected an instant such as 2027-01-01T00:00:00Z, from 10 minutes before now to %d days after"
                            .formatted(LONGEST_AHEAD.toDays())));
        var framework = reading.framework();
        if (framework != null && asOf != null) checked.add(new Supposition(framework, asOf));
    }

    /** Null when it is none, or out of range. */
    private static @Nullable Instant instant(@Nullable String text, Instant now) {
        try {
            var instant = Instant.parse(text == null ? "" : text);
            boolean within = !instant.isBefore(now.minus(LONGEST_BACK)) && !instant.isAfter(now.plus(LONGEST_AHEAD));
            return within ? instant : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}

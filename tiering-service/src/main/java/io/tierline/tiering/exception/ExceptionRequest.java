package io.tierline.tiering.exception;

import io.tierline.prioritization.framework.Violation;
import io.tierline.service.problem.Refused;
import io.tierline.tiering.fold.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a request for an exception. */
record ExceptionRequest(
        @Nullable String tier,
        @Nullable String reason,
        @Nullable String owner,
        @Nullable Integer cycles) {
    private static final int LONGEST_REASON = 1_000;
    private static final int LONGEST_OWNER = 128;
    private static final int MOST_CYCLES = 2;

    /** What is asked for, in order. */
    record Asked(String tier, String reason, String owner, int cycles) {}

    /** @throws Refused invalid, with every field that is wrong */
    Asked checked() {
        List<Violation> errors = new ArrayList<>();
        var asked = new Asked(
                Texts.required("/tier", tier, LONGEST_OWNER, errors),
                Texts.required("/reason", reason, LONGEST_REASON, errors),
                Texts.required("/owner", owner, LONGEST_OWNER, errors),
                cycles == null ? 0 : cycles);
        if (asked.cycles() < 1 || asked.cycles() > MOST_CYCLES)
            errors.add(new Violation("/cycles", "expected 1 or 2: how many cycles it holds through"));
        if (!errors.isEmpty()) throw Refused.invalid(errors);
        return asked;
    }
}

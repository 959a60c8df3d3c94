package io.tierline.partner.program;

import io.tierline.prioritization.framework.Violation;
import io.tierline.service.problem.Refused;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller says a program should be. */
record ProgramInput(
        @Schema(required = true, examples = "EMEA partners") @Nullable
        String name,

        @Schema(required = true, examples = "Europe/Berlin") @Nullable
        String timeZone) {
    private static final int LONGEST = 128;
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    /** A program's content that keeps the rules. */
    record Valid(String name, String timeZone) {}

    Valid valid() {
        List<Violation> errors = new ArrayList<>();
        if (name == null || name.isBlank()) errors.add(new Violation("/name", "is missing"));
        else if (name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl))
            errors.add(new Violation("/name", "expected at most 128 characters, no control characters"));
        if (timeZone == null || timeZone.isBlank()) errors.add(new Violation("/timeZone", "is missing"));
        else if (!ZONES.contains(timeZone))
            errors.add(new Violation("/timeZone", "expected an IANA time zone such as Europe/Berlin"));
        if (name == null || timeZone == null || !errors.isEmpty()) throw Refused.invalid(errors);
        return new Valid(name, timeZone);
    }
}

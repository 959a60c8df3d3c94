package io.tierline.partner.framework;

import io.tierline.partner.program.Program;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.Reading;
import io.tierline.prioritization.framework.Violation;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** A framework's calendar is meant to be in the time zone of its program, in which people read its dates. */
final class CalendarZone {
    private CalendarZone() {}

    /** All that is allowed but seldom meant, another time zone included. */
    static List<Violation> warnings(String program, Reading reading) {
        var warnings = new ArrayList<>(reading.warnings());
        Program known = Program.findById(program);
        if (known != null && reading.framework() != null && isAnother(reading.framework(), known))
            warnings.add(new Violation(
                    "/rescore/timeZone",
                    "is not %s, the time zone of the program: its due dates are days there and not here"
                            .formatted(known.timeZone)));
        return warnings;
    }

    private static boolean isAnother(Framework framework, Program program) {
        return !framework.rescore().timeZone().equals(ZoneId.of(program.timeZone));
    }
}

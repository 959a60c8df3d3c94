package io.tierline.prioritization.capacity;

import io.tierline.prioritization.framework.Violation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a member's figures must satisfy. */
public final class MemberCheck {
    private static final int HOURS_OF_A_WEEK = 168;
    private static final int LONGEST_NAME = 128;

    private MemberCheck() {}

    /** Every broken rule, by JSON pointer; empty when the member makes sense. */
    public static List<Violation> violations(Member member) {
        var found = new ArrayList<Violation>();
        named(found, "/id", member.id());
        named(found, "/name", member.name());
        if (!(member.hoursPerWeek() >= 0 && member.hoursPerWeek() <= HOURS_OF_A_WEEK))
            found.add(new Violation("/hoursPerWeek", "must be from 0 to 168, not " + member.hoursPerWeek()));
        if (!(member.nonPartnerShare() >= 0 && member.nonPartnerShare() <= 1))
            found.add(new Violation("/nonPartnerShare", "must be from 0 to 1, not " + member.nonPartnerShare()));
        blanks(found, "/segments", member.segments());
        blanks(found, "/regions", member.regions());
        blanks(found, "/tiers", member.tiers());
        for (int i = 0; i < member.absences().size(); i++) {
            var absence = member.absences().get(i);
            if (absence.to().isBefore(absence.from()))
                found.add(new Violation("/absences/" + i + "/to", "must not be before 'from'"));
        }
        return List.copyOf(found);
    }

    private static void named(List<Violation> found, String pointer, String value) {
        if (value.isBlank()) found.add(new Violation(pointer, "must not be blank"));
        if (value.length() > LONGEST_NAME) found.add(new Violation(pointer, "must have at most 128 characters"));
    }

    private static void blanks(List<Violation> found, String pointer, Collection<String> values) {
        if (values.stream().anyMatch(String::isBlank)) found.add(new Violation(pointer, "must not have blank entries"));
    }
}

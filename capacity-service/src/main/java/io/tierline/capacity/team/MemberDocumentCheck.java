package io.tierline.capacity.team;

import io.tierline.capacity.team.MemberDocument.Away;
import io.tierline.contracts.topic.Ids;
import io.tierline.prioritization.capacity.Absence;
import io.tierline.prioritization.capacity.MemberCheck;
import io.tierline.prioritization.framework.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with a member as a caller wrote it, told at once, each by its JSON pointer. */
public final class MemberDocumentCheck {
    private static final int MOST_ENTRIES = 500;
    private static final int MOST_DECIMALS = 6;

    private final List<Violation> found = new ArrayList<>();

    private MemberDocumentCheck() {}

    /** @param id of the member, wherever it was given */
    public static List<Violation> violations(String id, MemberDocument document) {
        var check = new MemberDocumentCheck();
        check.shape(id, document);
        return check.found.isEmpty() ? check.sense(id, document) : check.found;
    }

    private void shape(String id, MemberDocument document) {
        if (!Ids.isId(id)) wrong("/member", "expected 1 to 128 printable characters without a slash");
        if (document.member() != null && !document.member().equals(id))
            wrong("/member", "is " + document.member() + ", but the path says " + id);
        if (document.name() == null) wrong("/name", "is missing");
        number("/hoursPerWeek", document.hoursPerWeek());
        number("/nonPartnerShare", document.nonPartnerShare());
        texts("/segments", document.segments());
        texts("/regions", document.regions());
        texts("/tiers", document.tiers());
        absences(document.absences());
    }

    private void wrong(String pointer, String detail) {
        found.add(new Violation(pointer, detail));
    }

    private void number(String pointer, @Nullable BigDecimal number) {
        if (number == null) wrong(pointer, "is missing");
        else if (number.scale() > MOST_DECIMALS || number.scale() < -MOST_DECIMALS)
            wrong(pointer, "expected a number with at most " + MOST_DECIMALS + " decimals");
    }

    private void texts(String pointer, @Nullable List<@Nullable String> texts) {
        if (texts == null) return;
        if (texts.size() > MOST_ENTRIES) wrong(pointer, "has more than " + MOST_ENTRIES + " entries");
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            if (text == null || text.isBlank() || text.length() > Ids.LONGEST || text.indexOf('\0') >= 0)
                wrong(pointer + "/" + i, "expected 1 to " + Ids.LONGEST + " characters");
        }
    }

    private void absences(@Nullable List<@Nullable Away> absences) {
        if (absences == null) return;
        if (absences.size() > MOST_ENTRIES) wrong("/absences", "has more than " + MOST_ENTRIES + " entries");
        for (int i = 0; i < absences.size(); i++) {
            var away = absences.get(i);
            if (away == null || away.from() == null) wrong("/absences/" + i + "/from", "is missing");
            if (away == null || away.to() == null) wrong("/absences/" + i + "/to", "is missing");
        }
    }

    private List<Violation> sense(String id, MemberDocument document) {
        var member = MemberDocument.member(id, document.toEvent());
        found.addAll(MemberCheck.violations(member));
        if (Objects.requireNonNull(document.name()).indexOf('\0') >= 0) wrong("/name", "contains a NUL character");
        overlaps(member.absences());
        return found;
    }

    private void overlaps(List<Absence> absences) {
        for (int later = 1; later < absences.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (!overlap(absences.get(earlier), absences.get(later))) continue;
                wrong("/absences/" + later, "overlaps with /absences/" + earlier);
                break;
            }
        }
    }

    private static boolean overlap(Absence one, Absence other) {
        return !one.from().isAfter(other.to()) && !other.from().isAfter(one.to());
    }
}

package io.tierline.prioritization.commitment;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A partner's tier from a day on: the one it is in when the day ends.
 *
 * @param tier null when in none
 */
public record TierFrom(@Nullable String tier, LocalDate day) {

    /** The days on which a partner's tier became another, ascending; of changes at the same instant the last one counts. */
    public static List<TierFrom> of(List<TierSince> changes, ZoneId zone) {
        List<TierFrom> days = new ArrayList<>();
        for (var change :
                changes.stream().sorted(Comparator.comparing(TierSince::at)).toList()) {
            var day = LocalDate.ofInstant(change.at(), zone);
            if (!days.isEmpty() && days.getLast().day().equals(day)) days.removeLast();
            if (days.isEmpty() || !Objects.equals(days.getLast().tier(), change.tier()))
                days.add(new TierFrom(change.tier(), day));
        }
        return days;
    }
}

package io.tierline.prioritization.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's working hours of the next year, from 9 to 17 in half-hours, filled one commitment after the other: each gets
 * the first time of its choices that is free whenever it recurs, or else the one that collides least.
 */
public final class WorkingWeek {
    private static final int FIRST_HOUR = 9;
    private static final int HALF_HOURS = 16;
    private static final double PER_HOUR = 2;
    private static final int HALF_AN_HOUR = 30;
    private static final int DAYS_AHEAD = 371;

    private final Map<LocalDate, Integer> taken = new HashMap<>();

    private WorkingWeek() {}

    private record Choice(Rule.Start start, int slot, int collisions) {}

    /** In the order given, which decides who chooses first. The same input gives the same places. */
    public static List<Placed> place(List<Recurring> commitments) {
        var week = new WorkingWeek();
        List<Placed> placed = new ArrayList<>();
        for (var commitment : commitments) placed.add(week.place(commitment));
        return placed;
    }

    private Placed place(Recurring what) {
        var choices = Rule.choices(what.commitment().every(), what.from());
        int first = what.preference(choices.size());
        if (what.commitment().hours() == 0) return new Placed(what, choices.get(first), null);
        int length = Math.clamp((int) Math.ceil(what.commitment().hours() * PER_HOUR), 1, HALF_HOURS);
        Choice best = null;
        for (int i = 0; i < choices.size() && (best == null || best.collisions() > 0); i++)
            best = better(best, choices.get((first + i) % choices.size()), length);
        if (best == null) throw new IllegalStateException("a cadence always has a choice: " + what);
        for (var day : days(best.start())) taken.merge(day, mask(length) << best.slot(), (one, other) -> one | other);
        return new Placed(what, best.start(), LocalTime.of(FIRST_HOUR, 0).plusMinutes((long) HALF_AN_HOUR * best.slot()));
    }

    private Choice better(@Nullable Choice best, Rule.Start start, int length) {
        var days = days(start);
        for (int slot = 0; slot + length <= HALF_HOURS; slot++) {
            int wanted = mask(length) << slot;
            int collisions = (int) days.stream()
                    .filter(day -> (taken.getOrDefault(day, 0) & wanted) != 0)
                    .count();
            if (best == null || collisions < best.collisions()) best = new Choice(start, slot, collisions);
            if (best.collisions() == 0) return best;
        }
        if (best == null) throw new IllegalStateException("a day always has room for " + length);
        return best;
    }

    private static List<LocalDate> days(Rule.Start start) {
        List<LocalDate> days = new ArrayList<>();
        var end = start.first().plusDays(DAYS_AHEAD);
        for (int n = 0; start.at(n).isBefore(end); n++) days.add(start.at(n));
        return days;
    }

    private static int mask(int length) {
        return (1 << length) - 1;
    }
}

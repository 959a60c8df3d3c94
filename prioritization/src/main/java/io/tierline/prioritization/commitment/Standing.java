package io.tierline.prioritization.commitment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a promise stands in one of its periods.
 *
 * @param deed what met it; null unless met
 * @param inARow periods missed one after the other up to this one; 0 unless missed
 */
public record Standing(Promise promise, State state, Period period, @Nullable Deed deed, int inARow) {
    public enum State {
        /** Done in its period. */
        MET,
        /** The period runs, and it is not done yet. */
        DUE,
        /** The period ended without. */
        MISSED
    }

    /** What of a promise's periods that ended within a range was kept. */
    public record Kept(int met, int missed) {}

    /**
     * Where a promise that still holds stands: the period that runs, and before it the last one, if that was missed and
     * nothing was done since. Of the deeds before the period that runs the last one is enough.
     */
    public static List<Standing> now(Promise promise, Deeds deeds, LocalDate today) {
        if (promise.endedBy(today) != null || today.isBefore(promise.from())) return List.of();
        var periods = promise.periods();
        var running = periods.at(periods.indexOf(today));
        var done = deeds.of(promise.commitment().kind());
        var met = done.ceilingEntry(running.from());
        if (met != null && running.has(met.getKey()))
            return List.of(new Standing(promise, State.MET, running, met.getValue(), 0));
        var due = new Standing(promise, State.DUE, running, null, 0);
        var before = done.lowerEntry(running.from());
        int lastMet =
                before == null || before.getKey().isBefore(promise.from()) ? -1 : periods.indexOf(before.getKey());
        int inARow = running.index() - 1 - lastMet;
        if (inARow == 0) return List.of(due);
        return List.of(new Standing(promise, State.MISSED, periods.at(running.index() - 1), null, inARow), due);
    }

    /** Of the periods whose last day is in [from, to], those that were met, and those that were missed. */
    public static Kept kept(Promise promise, Deeds deeds, LocalDate from, LocalDate to, LocalDate today) {
        var periods = promise.periods();
        int until = promise.complete(today.isAfter(to) ? to.plusDays(1) : today);
        int first = from.isAfter(promise.from()) ? Math.min(until, periods.indexOf(from)) : 0;
        if (first >= until) return new Kept(0, 0);
        var days = deeds.of(promise.commitment().kind())
                .subMap(periods.at(first).from(), periods.at(until - 1).until())
                .keySet();
        int met = (int) days.stream().mapToInt(periods::indexOf).distinct().count();
        return new Kept(met, until - first - met);
    }
}

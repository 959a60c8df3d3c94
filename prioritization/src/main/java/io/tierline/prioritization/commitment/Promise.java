package io.tierline.prioritization.commitment;

import io.tierline.prioritization.framework.Commitment;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A commitment to one partner, from the day on which its tier first promised it.
 *
 * @param best whether the tier is the best one
 * @param further whether the tier promises another commitment of the same kind before this one
 * @param until the day from which on it is promised no more; null while it is
 */
public record Promise(
        String tier,
        boolean best,
        Commitment commitment,
        boolean further,
        LocalDate from,
        @Nullable LocalDate until) {

    public Periods periods() {
        return new Periods(from, commitment.every());
    }

    /** The day on which it ended; null when it is still promised as of that day. */
    @Nullable
    LocalDate endedBy(LocalDate today) {
        return until == null || until.isAfter(today) ? null : until;
    }

    /** How many of its periods had ended, whole, before the day began. */
    int complete(LocalDate today) {
        var ended = endedBy(today);
        var end = ended == null ? today : ended;
        return end.isBefore(from) ? 0 : periods().indexOf(end);
    }

    /** The day after the last one of the period that runs; null when it is promised no more. */
    public @Nullable LocalDate endOfRunning(LocalDate today) {
        if (endedBy(today) != null || today.isBefore(from)) return null;
        return periods().at(periods().indexOf(today)).until();
    }

    /** Id of the item that begins with this period missed. */
    String item(String partner, Period first) {
        var item = partner + '/' + commitment.kind() + '/' + first.from();
        return further ? item + '/' + commitment.every() : item;
    }
}

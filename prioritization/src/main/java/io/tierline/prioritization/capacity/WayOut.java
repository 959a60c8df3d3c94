package io.tierline.prioritization.capacity;

import io.tierline.prioritization.framework.Commitment;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What would help a tier that promises more than the team has. Each of the three, carried out alone, leaves nobody of the
 * tier, or above it, unfunded; one that is null would not, whatever its number.
 *
 * @param shortAbove whether a better tier is short too, so that neither fewer partners nor less work in this one helps
 * @param complete whether the search came to its end; a number found before is enough, if maybe more than needed
 */
public record WayOut(
        String tier,
        boolean shortAbove,
        @Nullable Fewer fewer,
        @Nullable MoreHours hours,
        @Nullable Lighter lighter,
        boolean complete) {

    /**
     * Fewer partners in the tier, the others in the next.
     *
     * @param partners the most that can be held, by rank
     * @param from how many there are
     * @param lineNow the lowest score in the tier; null when nobody in it has one
     * @param line the lowest score among those held; null as above
     */
    public record Fewer(
            int partners,
            int from,
            @Nullable Double lineNow,
            @Nullable Double line) {}

    /**
     * More hours, from people who may serve anybody.
     *
     * @param perWeek the least that one more person must bring, in quarter hours, reserve included
     * @param people how many of {@value WaysOut#WORKING_WEEK} hours would do; null when less than one, or none
     */
    public record MoreHours(double perWeek, @Nullable Integer people) {}

    /**
     * The tier's heaviest commitment made lighter, one way or the other; the tier still promises more than the next.
     *
     * @param toHours the most that can be kept, in quarter hours; null when no number helps
     * @param toEvery the most often it can be done, in whole months, weeks or days as it is now, up to a year; null as above
     */
    public record Lighter(
            Commitment commitment,
            @Nullable Double toHours,
            @Nullable Period toEvery) {}
}

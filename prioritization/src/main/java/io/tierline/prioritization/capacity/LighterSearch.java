package io.tierline.prioritization.capacity;

import io.tierline.prioritization.framework.Commitment;
import io.tierline.prioritization.framework.ServiceLevel;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Looks for the least change to a tier's heaviest commitment with which the team can hold the tier. */
final class LighterSearch {
    private static final int QUARTERS = 4;
    private static final int DAYS_IN_WEEK = 7;
    private static final int MONTHS_IN_YEAR = 12;
    private static final int WEEKS_IN_YEAR = 52;
    private static final int DAYS_IN_YEAR = 365;
    /** Tiers whose hours differ by less are taken for the same and refused. */
    private static final double SAME_HOURS = 1e-9;

    private final ServiceLevel level;
    private final double hoursBelow;
    private final Predicate<ServiceLevel> funded;
    private final Search search;
    private final int heaviest;

    /**
     * @param hoursBelow hours per week of the next tier, which the tier must stay above
     * @param funded whether the team can hold the tier at such a level
     */
    LighterSearch(ServiceLevel level, double hoursBelow, Predicate<ServiceLevel> funded, Search search) {
        this.level = level;
        this.hoursBelow = hoursBelow;
        this.funded = funded;
        this.search = search;
        this.heaviest = IntStream.range(0, level.commitments().size())
                .boxed()
                .max(Comparator.comparingDouble(
                                (Integer index) -> level.commitments().get(index).hoursPerWeek())
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(-1);
    }

    WayOut.@Nullable Lighter find() {
        if (heaviest < 0) return null;
        var commitment = level.commitments().get(heaviest);
        var hours = hours(commitment);
        var every = every(commitment);
        return hours == null && every == null ? null : new WayOut.Lighter(commitment, hours, every);
    }

    private @Nullable Double hours(Commitment commitment) {
        int most = (int) Math.ceil(commitment.hours() * QUARTERS) - 1;
        int least = 1;
        while (least <= most && !staysAbove(withHours(commitment, least))) least++;
        var found = search.greatest(least, most, quarters -> funded.test(withHours(commitment, quarters)));
        return found.isPresent() ? found.getAsInt() / (double) QUARTERS : null;
    }

    private ServiceLevel withHours(Commitment commitment, int quarters) {
        return with(new Commitment(
                commitment.name(), commitment.kind(), commitment.every(), quarters / (double) QUARTERS));
    }

    private @Nullable Period every(Commitment commitment) {
        var now = commitment.every();
        var unit = unit(now);
        if (unit == null) return null;
        int units = now.isZero() ? 0 : units(now);
        int most = inYear(unit);
        while (most > units && !staysAbove(withEvery(commitment, unit, most))) most--;
        var found = search.least(units + 1, most, number -> funded.test(withEvery(commitment, unit, number)));
        return found.isPresent() ? unit.multipliedBy(found.getAsInt()) : null;
    }

    /** Null for months and days mixed. */
    private static @Nullable Period unit(Period every) {
        if (every.getDays() == 0) return Period.ofMonths(1);
        if (every.toTotalMonths() > 0) return null;
        return every.getDays() % DAYS_IN_WEEK == 0 ? Period.ofDays(DAYS_IN_WEEK) : Period.ofDays(1);
    }

    private static int units(Period every) {
        if (every.getDays() == 0) return (int) every.toTotalMonths();
        return every.getDays() % DAYS_IN_WEEK == 0 ? every.getDays() / DAYS_IN_WEEK : every.getDays();
    }

    private static int inYear(Period unit) {
        return switch (unit.getDays()) {
            case 0 -> MONTHS_IN_YEAR;
            case DAYS_IN_WEEK -> WEEKS_IN_YEAR;
            default -> DAYS_IN_YEAR;
        };
    }

    private ServiceLevel withEvery(Commitment commitment, Period unit, int number) {
        return with(new Commitment(
                commitment.name(), commitment.kind(), unit.multipliedBy(number), commitment.hours()));
    }

    private ServiceLevel with(Commitment lighter) {
        var commitments = new ArrayList<>(level.commitments());
        commitments.set(heaviest, lighter);
        return new ServiceLevel(level.owner(), commitments);
    }

    private boolean staysAbove(ServiceLevel lighter) {
        return lighter.hoursPerWeek() - hoursBelow > SAME_HOURS;
    }
}

package io.tierline.prioritization.framework;

import io.tierline.prioritization.facts.Attribution;
import io.tierline.prioritization.facts.DealStatus;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a factor reads off a partner's facts as of an instant. */
public sealed interface Measure {
    /** The latest numeric attribute of that name. */
    record Attribute(String name) implements Measure {}

    /** A field of the latest overlap report. */
    record Overlap(String field) implements Measure {}

    /**
     * Points for joint work, by kind; other kinds count 0. Exactly one of the two durations is there.
     *
     * @param halfLife age at which an activity counts half
     * @param within age at which an activity counts no more
     */
    record Activity(
            Map<String, Double> kinds,
            @Nullable Duration halfLife,
            @Nullable Duration within) implements Measure {
        public Activity {
            kinds = Collections.unmodifiableMap(new TreeMap<>(kinds));
        }
    }

    /** How many distinct accounts activities and deals of that age touched. */
    record Reach(Duration within) implements Measure {}

    /**
     * Money in deals of these statuses, in the framework's currency; at most one of the two durations is there and
     * both apply to closed deals only.
     *
     * @param credit what an attribution counts; one that is not listed counts 0
     */
    record Pipeline(
            Set<DealStatus> statuses,
            @Nullable Duration within,
            @Nullable Duration halfLife,
            Map<Attribution, Double> credit)
            implements Measure {
        public Pipeline {
            statuses = Collections.unmodifiableSet(new TreeSet<>(statuses));
            credit = Collections.unmodifiableMap(new TreeMap<>(credit));
        }
    }

    /** Percent of closed deals that were won, the priors counted in. */
    record WinRate(Duration within, double priorWins, double priorLosses) implements Measure {}
}

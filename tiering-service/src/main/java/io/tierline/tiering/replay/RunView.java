package io.tierline.tiering.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tierline.prioritization.whatif.CycleMoves;
import io.tierline.prioritization.whatif.RunSummary;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How steady a run of cycles was, as it is shown.
 *
 * @param name of the variant; absent for the only one of a replay
 * @param every its cadence, ISO 8601; absent when its instants were given one by one
 * @param cycles how many
 * @param moves up and down together
 * @param flaps moves down after one up at most two cycles before
 * @param flappers partners that did so
 * @param counts partners by tier after the last cycle
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunView(
        @Nullable String name,
        @Nullable String every,
        int cycles,
        int moves,
        int promoted,
        int demoted,
        int entered,
        int left,
        int pending,
        int flaps,
        int flappers,
        double meanHoldCycles,
        double meanHoldDays,
        int partnersEverTop,
        Map<String, Integer> counts,
        List<CycleMoves> perCycle) {
    static RunView of(Variant variant, RunSummary run) {
        boolean alone = variant.name().isEmpty();
        return new RunView(
                alone ? null : variant.name(),
                alone ? null : variant.framework().rescore().every().toString(),
                run.cycles().size(),
                run.promoted() + run.demoted(),
                run.promoted(),
                run.demoted(),
                run.entered(),
                run.left(),
                run.pending(),
                run.flaps(),
                run.flappers(),
                run.meanHoldCycles(),
                run.meanHoldDays(),
                run.partnersEverTop(),
                run.counts(),
                run.cycles());
    }
}

package io.tierline.prioritization.score;

import io.tierline.prioritization.facts.Register;
import io.tierline.prioritization.facts.RegisterKey;
import io.tierline.prioritization.facts.Snapshot;
import io.tierline.prioritization.facts.Value;
import io.tierline.prioritization.facts.Version;
import io.tierline.prioritization.score.ChangedFact.What;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a partner's facts between two standpoints.
 *
 * @param before as known at the first
 * @param corrected with the corrections since, without what is new
 * @param after as known at the second
 */
record FactChanges(
        Snapshot before,
        Snapshot corrected,
        Snapshot after,
        List<ChangedFact> corrections,
        List<ChangedFact> newEvents) {

    static FactChanges between(Map<RegisterKey, Register> registers, Standpoint from, Standpoint to) {
        var reads = new FactsRead(from.framework(), to.framework());
        var corrected = new HashMap<RegisterKey, Register>();
        var corrections = new ArrayList<ChangedFact>();
        var newEvents = new ArrayList<ChangedFact>();
        registers.forEach((key, register) -> {
            var cell = Cell.of(key, register, from, to);
            var mended = cell.corrected();
            if (mended != null) corrected.put(key, new Register(List.of(mended)));
            if (Cell.differ(cell.before(), mended)) corrections.addAll(reads.changed(key, cell.correction(), mended));
            if (Cell.differ(mended, cell.after())) newEvents.addAll(reads.changed(key, What.NEW, cell.after()));
        });
        return new FactChanges(
                from.snapshot(registers),
                Snapshot.of(corrected, to.asOf()),
                to.snapshot(registers),
                corrections,
                newEvents);
    }

    /**
     * One register as it is seen from both standpoints.
     *
     * @param before at the first instant, as known then
     * @param stood at the first instant, as known now
     * @param after at the second instant
     */
    private record Cell(
            @Nullable Version before,
            @Nullable Version stood,
            @Nullable Version after) {
        static Cell of(RegisterKey key, Register register, Standpoint from, Standpoint to) {
            long knownThen = from.known().below(key.kind());
            long knownNow = to.known().below(key.kind());
            return new Cell(
                    register.at(from.asOf(), knownThen),
                    register.at(from.asOf(), knownNow),
                    register.at(to.asOf(), knownNow));
        }

        /** An activity that stood is corrected by whatever is said of it later; other facts only by what came late. */
        @Nullable
        Version corrected() {
            return isActivity(before) || isActivity(stood) ? after : stood;
        }

        What correction() {
            var mended = corrected();
            if (mended != null && mended.value() instanceof Value.Retraction) return What.RETRACTED;
            return isActivity(before) || mended != stood ? What.REPLACED : What.LATE;
        }

        static boolean differ(@Nullable Version one, @Nullable Version other) {
            if (saysNothing(one) && saysNothing(other)) return false;
            return one == null || other == null || !one.stamp().equals(other.stamp());
        }

        private static boolean isActivity(@Nullable Version version) {
            return version != null && version.value() instanceof Value.Activity;
        }

        private static boolean saysNothing(@Nullable Version version) {
            return version == null || version.value() instanceof Value.Retraction;
        }
    }
}

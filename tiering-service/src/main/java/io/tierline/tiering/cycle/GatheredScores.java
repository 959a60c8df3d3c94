package io.tierline.tiering.cycle;

import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import io.tierline.tiering.fold.Taken;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The official scores of open cycles as they were read. Nothing else keeps them: what is missing here, as after a
 * restart, is read from the log again ({@link ScoreLog}).
 */
@Singleton
public class GatheredScores {
    private record Key(String program, String cycle) {}

    /** Of one attempt, by partition in the order they came; {@code right}: by rank, once they fit what it said of them. */
    private record Gathered(int attempt, Map<Integer, List<Official>> scores, Map<Integer, List<Official>> right) {
        List<Official> of(int partition) {
            return scores.getOrDefault(partition, List.of());
        }

        void add(Official official) {
            right.remove(official.partition());
            scores.computeIfAbsent(official.partition(), _ -> new ArrayList<>()).add(official);
        }

        /** Those that the partition said, when all of them are here. */
        Optional<List<Official>> fitting(Marker marker) {
            var firsts = Official.firsts(of(marker.partition()));
            if (!marker.fits(firsts)) return Optional.empty();
            firsts.sort(Official.ORDER);
            return Optional.of(firsts);
        }
    }

    private final Map<Key, Gathered> byCycle = new HashMap<>();

    GatheredScores() {}

    /** Scores of cycles that are open. */
    synchronized void take(List<Taken> scored) {
        var officials = scored.parallelStream().map(Official::of).toList();
        for (int i = 0; i < scored.size(); i++) {
            var event = scored.get(i).event();
            var score = (PartnerScored) event.data();
            var gathered = of(new Key(event.program(), score.cycle()), Attempts.of(score.attempt()));
            if (gathered != null) gathered.add(officials.get(i));
        }
    }

    /** Null for what comes late of an earlier attempt; a later one starts anew. */
    private @Nullable Gathered of(Key key, int attempt) {
        var known = byCycle.get(key);
        if (known != null && known.attempt() >= attempt) return known.attempt() == attempt ? known : null;
        var fresh = new Gathered(attempt, new HashMap<>(), new HashMap<>());
        byCycle.put(key, fresh);
        return fresh;
    }

    /** Everything, as when the tables are to be built again from another log. */
    public synchronized void forget() {
        byCycle.clear();
    }

    /** A cycle that has ended. */
    synchronized void forget(String program, String cycle) {
        byCycle.remove(new Key(program, cycle));
    }

    /** Holds what is here of each partition that has reported against its digest, so that less is to do at the end. */
    synchronized void check(UnderWay cycle, Reports reports) {
        var gathered = of(cycle);
        if (gathered == null) return;
        var right = reports.markers().parallelStream()
                .filter(marker -> !gathered.right().containsKey(marker.partition()))
                .flatMap(marker ->
                        gathered.fitting(marker).map(fitting -> Map.entry(marker.partition(), fitting)).stream())
                .toList();
        for (var found : right) gathered.right().put(found.getKey(), found.getValue());
    }

    /**
     * All scores of a cycle, those of a partition by rank; empty unless every partition's are here and fit what it
     * said of them, and no two have scored the same partner.
     */
    synchronized Optional<List<Official>> all(UnderWay cycle, Reports reports) {
        check(cycle, reports);
        var gathered = of(cycle);
        if (gathered == null
                || gathered.right().size() != reports.markers().size()
                || !gathered.right().keySet().containsAll(gathered.scores().keySet())) return Optional.empty();
        var all = gathered.right().values().stream().flatMap(List::stream).toList();
        return areOfDifferentPartners(all) ? Optional.of(all) : Optional.empty();
    }

    private static boolean areOfDifferentPartners(List<Official> officials) {
        return officials.parallelStream()
                        .unordered()
                        .map(Official::partner)
                        .distinct()
                        .count()
                == officials.size();
    }

    private @Nullable Gathered of(UnderWay cycle) {
        var gathered = byCycle.get(new Key(cycle.program(), cycle.cycle()));
        return gathered == null || gathered.attempt() != cycle.attempt() ? null : gathered;
    }
}

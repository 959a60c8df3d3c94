package io.tierline.tiering.cycle;

import io.tierline.contracts.event.ScoreDigest;
import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import io.tierline.tiering.fold.Taken;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The official scores of open cycles as they were read. Nothing else keeps them: what is missing here, as after a
 * restart, is read from the log again ({@link ScoreLog}).
 */
@Singleton
public class GatheredScores {
    private record Key(String program, String cycle) {}

    /** Of one attempt, by partition and partner; {@code right}: partitions whose digest was found to fit. */
    private record Gathered(int attempt, Map<Integer, Map<String, PartnerScored>> scores, Set<Integer> right) {
        Map<String, PartnerScored> of(int partition) {
            return scores.getOrDefault(partition, Map.of());
        }

        int size() {
            return scores.values().stream().mapToInt(Map::size).sum();
        }
    }

    private final Map<Key, Gathered> byCycle = new HashMap<>();

    GatheredScores() {}

    /** Scores of cycles that are open, the first one of a partner in a partition. */
    synchronized void take(List<Taken> scored) {
        for (var taken : scored) {
            var score = (PartnerScored) taken.event().data();
            var gathered = of(new Key(taken.event().program(), score.cycle()), Attempts.of(score.attempt()));
            if (gathered != null)
                gathered.scores()
                        .computeIfAbsent(taken.partition(), _ -> new HashMap<>())
                        .putIfAbsent(taken.event().subject(), score);
        }
    }

    /** Null for what comes late of an earlier attempt; a later one starts anew. */
    private @Nullable Gathered of(Key key, int attempt) {
        var known = byCycle.get(key);
        if (known != null && known.attempt() >= attempt) return known.attempt() == attempt ? known : null;
        var fresh = new Gathered(attempt, new HashMap<>(), new HashSet<>());
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
                .filter(marker -> !gathered.right().contains(marker.partition()))
                .filter(marker -> isRight(marker, gathered.of(marker.partition())))
                .map(Marker::partition)
                .toList();
        gathered.right().addAll(right);
    }

    private static boolean isRight(Marker marker, Map<String, PartnerScored> scores) {
        return scores.size() == marker.partners() && ScoreDigest.of(scores).equals(marker.digest());
    }

    /**
     * All scores of a cycle, in any order; empty unless every partition's are here and fit what it said of
     * them, and no two have scored the same partner.
     */
    synchronized Optional<List<Official>> all(UnderWay cycle, Reports reports) {
        check(cycle, reports);
        var gathered = of(cycle);
        if (gathered == null
                || gathered.right().size() != reports.markers().size()
                || gathered.size() != reports.partners()) return Optional.empty();
        var all = new ArrayList<Official>(reports.partners());
        var partners = new HashSet<String>();
        for (var partition : gathered.scores().entrySet())
            for (var score : partition.getValue().entrySet()) {
                if (!partners.add(score.getKey())) return Optional.empty();
                all.add(new Official(score.getKey(), partition.getKey(), score.getValue()));
            }
        return Optional.of(all);
    }

    private @Nullable Gathered of(UnderWay cycle) {
        var gathered = byCycle.get(new Key(cycle.program(), cycle.cycle()));
        return gathered == null || gathered.attempt() != cycle.attempt() ? null : gathered;
    }
}

package io.tierline.tiering.cycle;

import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import io.tierline.tiering.fold.Taken;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The official scores of open cycles as they were read, so that the cut need not read them from the tables. What is
 * missing here, as after a restart, the tables have.
 */
@Singleton
public class GatheredScores {
    private record Key(String program, String cycle) {}

    private record Place(int partition, String partner) {}

    /** Of one attempt; another one starts anew. */
    private record Gathered(int attempt, Map<Place, Official> scores) {}

    private final Map<Key, Gathered> byCycle = new HashMap<>();

    GatheredScores() {}

    /** Scores of cycles that are open, the first one of a partner in a partition. */
    synchronized void take(List<Taken> scored) {
        for (var taken : scored) {
            var score = (PartnerScored) taken.event().data();
            var partner = taken.event().subject();
            of(new Key(taken.event().program(), score.cycle()), Attempts.of(score.attempt()))
                    .putIfAbsent(
                            new Place(taken.partition(), partner), new Official(partner, taken.partition(), score));
        }
    }

    private Map<Place, Official> of(Key key, int attempt) {
        var known = byCycle.get(key);
        if (known != null && known.attempt() >= attempt)
            return known.attempt() == attempt ? known.scores() : new HashMap<>();
        var fresh = new Gathered(attempt, new HashMap<>());
        byCycle.put(key, fresh);
        return fresh.scores();
    }

    /** A cycle that has ended. */
    synchronized void forget(String program, String cycle) {
        byCycle.remove(new Key(program, cycle));
    }

    /** All scores of a cycle, in any order; empty when not exactly so many are here. */
    synchronized Optional<List<Official>> all(UnderWay cycle, int partners) {
        var gathered = byCycle.get(new Key(cycle.program(), cycle.cycle()));
        if (gathered == null
                || gathered.attempt() != cycle.attempt()
                || gathered.scores().size() != partners) return Optional.empty();
        return Optional.of(new ArrayList<>(gathered.scores().values()));
    }
}

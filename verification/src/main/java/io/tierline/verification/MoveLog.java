package io.tierline.verification;

import io.tierline.contracts.event.TierEvent.TierChanged;
import io.tierline.contracts.event.TierEvent.TierPending;
import io.tierline.contracts.topic.Topic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The log of moves around a cycle: where it found partners, what it said, and where they are now. */
final class MoveLog {
    private record Line(
            String partner, Placing placing, @Nullable String cycle) {}

    private final PastCycle cycle;
    private final Set<String> earlier;
    private final Map<Integer, List<Line>> byPartition = new TreeMap<>();
    private final Map<String, Placing> before = new HashMap<>();
    private final Map<String, Placing> now = new HashMap<>();
    private final List<Moved> moved = new ArrayList<>();
    private final List<Pended> pended = new ArrayList<>();

    private MoveLog(List<PastCycle> cycles) {
        this.cycle = cycles.getLast();
        this.earlier = new HashSet<>();
        for (var one : cycles) if (!one.equals(cycle)) earlier.add(one.id());
    }

    /** @param cycles up to and with the one it is read around */
    static MoveLog read(Log log, List<PastCycle> cycles) throws CannotVerify {
        var moves = new MoveLog(cycles);
        log.readAll(Topic.TIER_CHANGES, moves::take);
        moves.byPartition.values().forEach(moves::place);
        moves.byPartition.clear();
        return moves;
    }

    /** By partner, where the cycle found those that were ever placed. */
    Map<String, Placing> before() {
        return before;
    }

    /** By partner, where the log ends. */
    Map<String, Placing> now() {
        return now;
    }

    /** What the cycle said. */
    List<Moved> moved() {
        return moved;
    }

    /** The demotions that the cycle said are pending. */
    List<Pended> pended() {
        return pended;
    }

    private void take(Log.Said said) {
        var partner = said.event().subject();
        switch (said.event().data()) {
            case TierChanged data -> {
                if (cycle.id().equals(data.cycle())) moved.add(Moved.of(said.event(), data));
                byPartition
                        .computeIfAbsent(said.partition(), _ -> new ArrayList<>())
                        .add(new Line(
                                partner,
                                new Placing(
                                        data.to(), data.reason(), said.event().time()),
                                data.cycle()));
            }
            case TierPending data -> {
                if (data.cycle().equals(cycle.id())) pended.add(Pended.of(partner, data));
            }
            default -> {}
        }
    }

    /** A cycle says its moves at once, so what stands before the first of them in a partition was said before it. */
    private void place(List<Line> lines) {
        int first = 0;
        while (first < lines.size() && !cycle.id().equals(lines.get(first).cycle())) first++;
        boolean moves = first < lines.size();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (moves ? i < first : before(line)) before.put(line.partner(), line.placing());
            now.put(line.partner(), line.placing());
        }
    }

    /**
     * Of a partition in which the cycle moved nobody. Exceptions are ordered with cycles by the topic of both; that a
     * partner registered or retired is said only while no cycle is open.
     */
    private boolean before(Line line) {
        var at = line.placing().at();
        if (line.cycle() != null) return earlier.contains(line.cycle());
        if (!line.placing().reason().equals(Moved.EXCEPTION)) return at.isBefore(cycle.closedAt());
        var granted = cycle.granted().get(line.partner());
        return granted != null && !at.isAfter(granted);
    }
}

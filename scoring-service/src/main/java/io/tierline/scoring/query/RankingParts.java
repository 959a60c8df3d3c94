package io.tierline.scoring.query;

import io.tierline.service.problem.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** A ranking while its parts come in from the instances; complete only when each partition came once. */
final class RankingParts {
    private final int partitions;
    private final TreeSet<Integer> come = new TreeSet<>();
    private final TreeSet<Integer> lacking = new TreeSet<>();
    private final TreeMap<Integer, Instant> versions = new TreeMap<>();
    private final List<Held.Row> rows = new ArrayList<>();

    RankingParts(int partitions) {
        this.partitions = partitions;
    }

    /** @throws Refused unavailable when a partition came twice, as one in motion may */
    void add(Held part) {
        for (int partition : part.partitions()) if (!come.add(partition)) throw Scores.moving();
        lacking.addAll(part.lacking());
        versions.putAll(part.versions());
        rows.addAll(part.rows());
    }

    /** @throws Refused unavailable when partitions are missing, not found when none knows a framework */
    Ranking ranking(String program, Instant asOf) {
        if (come.size() != partitions) throw Scores.moving();
        if (lacking.size() == partitions) throw LocalScores.noFramework(program);
        if (!lacking.isEmpty()) throw Refused.unavailable("The framework of " + program + " is just being taken over.");
        return new Ranking(asOf, rows.stream().sorted(Ranking.BY_RANK).toList(), Mixed.of(rows, versions));
    }
}

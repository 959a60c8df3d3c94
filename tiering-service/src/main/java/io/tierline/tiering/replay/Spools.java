package io.tierline.tiering.replay;

import io.tierline.prioritization.framework.Factor;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.tier.Candidate;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The scores of a job on disk: for each instant one spool for each way of scoring that asks for it. */
final class Spools implements AutoCloseable {
    /** Scores of one instant and the framework that gives them. */
    record Scored(Framework framework, Spool spool) {}

    private record Key(Variant.Scoring scoring, Instant asOf) {}

    private final Map<Key, Spool> spools = new HashMap<>();
    private final TreeMap<Instant, List<Scored>> byInstant = new TreeMap<>();

    Spools(Path directory, List<Variant> variants) throws IOException {
        try {
            for (var variant : variants) for (var asOf : variant.asOfs()) open(directory, variant, asOf);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private void open(Path directory, Variant variant, Instant asOf) throws IOException {
        var key = new Key(variant.scoring(), asOf);
        if (spools.containsKey(key)) return;
        var spool = new Spool(directory.resolve("scores-" + spools.size()));
        spools.put(key, spool);
        byInstant.computeIfAbsent(asOf, _ -> new ArrayList<>()).add(new Scored(variant.framework(), spool));
    }

    /** By instant, ascending. */
    Set<Map.Entry<Instant, List<Scored>>> asOfs() {
        return byInstant.entrySet();
    }

    /** Everybody on the roster as of an instant of a variant; nothing can be added any more. */
    List<Candidate> candidates(Variant variant, Instant asOf) throws IOException {
        var spool = Objects.requireNonNull(
                spools.get(new Key(variant.scoring(), asOf)), "every instant of a variant has a spool");
        return spool.candidates(
                variant.framework().factors().stream().map(Factor::name).toList());
    }

    @Override
    public void close() throws IOException {
        for (var spool : spools.values()) spool.close();
    }
}

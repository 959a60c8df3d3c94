package io.tierline.scoring.query;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.scoring.score.Scored;
import io.tierline.scoring.store.FrameworkLookup;
import io.tierline.scoring.store.Published;
import io.tierline.scoring.stream.Queryable;
import io.tierline.scoring.stream.ScoringSettings;
import io.tierline.service.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Scores evaluated from the stores of this instance. */
@ApplicationScoped
public class LocalScores {
    private final FrameworkLookup frameworks = new FrameworkLookup();
    private final Explaining explaining;

    LocalScores(ScoringSettings settings) {
        this.explaining = new Explaining(settings.staleAfter());
    }

    /** Those of every partner of a program that is held here. */
    public Held held(Queryable stores, String program, Instant asOf) {
        var rows = new ArrayList<Held.Row>();
        var lacking = new TreeSet<Integer>();
        var versions = new TreeMap<Integer, Instant>();
        var partitions = new TreeSet<>(stores.held());
        for (int partition : partitions)
            frameworks
                    .latest(program, stores.frameworks(partition))
                    .ifPresentOrElse(
                            published -> {
                                versions.put(published.version(), published.publishedAt());
                                collect(stores, partition, program, published, asOf, rows);
                            },
                            () -> lacking.add(partition));
        return new Held(asOf, partitions, lacking, versions, rows);
    }

    private static void collect(
            Queryable stores, int partition, String program, Published published, Instant asOf, List<Held.Row> rows) {
        stores.facts(partition)
                .eachPartner(
                        program,
                        (partner, registers) -> Scored.of(published.framework(), registers, asOf)
                                .map(scored -> row(partner.subject(), scored, published.version()))
                                .ifPresent(rows::add));
    }

    private static Held.Row row(String partner, Scored scored, int version) {
        return new Held.Row(
                partner, scored.name(), scored.segment(), version, scored.score(), scored.coverage(), scored.factors());
    }

    /**
     * That of one partner that is held here.
     *
     * @throws Refused not found when there is no framework, or the partner isn't on the roster
     */
    public Explained explained(Queryable stores, RecordKey partner, Instant asOf) {
        return explaining.explain(held(stores, partner), asOf);
    }

    /**
     * Why it changed between two instants.
     *
     * @param from null for the last cycle
     * @param to null for now
     * @throws Refused not found when there was no cycle or framework, or the partner was not on the roster
     */
    public Change change(
            Queryable stores, RecordKey partner, @Nullable Instant from, @Nullable Instant to, Instant now) {
        return new Changing(held(stores, partner), now).between(from, to);
    }

    /**
     * That of every day between two instants.
     *
     * @throws Refused not found when the partner was not on the roster on any
     */
    public Past past(Queryable stores, RecordKey partner, Instant from, Instant to) {
        return LookingBack.over(held(stores, partner), from, to);
    }

    private HeldPartner held(Queryable stores, RecordKey partner) {
        int partition = partner.partition(stores.partitions());
        return new HeldPartner(
                partner,
                stores.facts(partition).registers(partner),
                frameworks.all(partner.program(), stores.frameworks(partition)),
                stores.officials(partition).of(partner));
    }

    static Refused noFramework(String program) {
        return Refused.notFound("%s has published no framework; PUT /api/programs/%s/framework publishes one."
                .formatted(program, program));
    }
}

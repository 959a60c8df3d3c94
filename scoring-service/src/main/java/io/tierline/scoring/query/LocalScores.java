package io.tierline.scoring.query;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.prioritization.facts.Snapshot;
import io.tierline.scoring.score.Scored;
import io.tierline.scoring.store.FrameworkLookup;
import io.tierline.scoring.store.Published;
import io.tierline.scoring.stream.Queryable;
import io.tierline.service.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Scores evaluated from the stores of this instance. */
@ApplicationScoped
public class LocalScores {
    private final FrameworkLookup frameworks = new FrameworkLookup();

    /** Those of every partner of a program that is held here. */
    public Held held(Queryable stores, String program, Instant asOf) {
        var rows = new ArrayList<Held.Row>();
        var lacking = new TreeSet<Integer>();
        var partitions = new TreeSet<>(stores.held());
        for (int partition : partitions)
            frameworks
                    .of(program, stores.frameworks(partition))
                    .ifPresentOrElse(
                            published -> collect(stores, partition, program, published, asOf, rows),
                            () -> lacking.add(partition));
        return new Held(asOf, partitions, lacking, rows);
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
        int partition = partner.partition(stores.partitions());
        var published = frameworks
                .of(partner.program(), stores.frameworks(partition))
                .orElseThrow(() -> noFramework(partner.program()));
        var snapshot = Snapshot.of(stores.facts(partition).registers(partner), asOf);
        if (!snapshot.present())
            throw Refused.notFound(
                    "There is no partner %s on the roster of %s.".formatted(partner.subject(), partner.program()));
        return Explaining.explain(partner.subject(), published, snapshot, asOf);
    }

    static Refused noFramework(String program) {
        return Refused.notFound("%s has published no framework; PUT /api/programs/%s/framework publishes one."
                .formatted(program, program));
    }
}

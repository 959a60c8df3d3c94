package io.tierline.scoring.evaluate;

import io.tierline.prioritization.facts.Register;
import io.tierline.prioritization.facts.RegisterKey;
import io.tierline.prioritization.facts.Snapshot;
import io.tierline.scoring.score.Scored;
import io.tierline.scoring.stream.Queryable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Scores evaluated from the stores of this instance, its partitions side by side. */
final class LocalEvaluation {
    private final List<Supposition> cases;

    LocalEvaluation(List<Supposition> cases) {
        this.cases = cases;
    }

    Evaluated of(Queryable stores, String program) {
        var partitions = new TreeSet<>(stores.held());
        var rows = partitions.parallelStream()
                .map(partition -> partition(stores, partition, program))
                .flatMap(List::stream)
                .toList();
        return new Evaluated(partitions, rows);
    }

    private List<Evaluated.Row> partition(Queryable stores, int partition, String program) {
        List<Evaluated.Row> rows = new ArrayList<>();
        stores.facts(partition)
                .eachPartner(
                        program,
                        (partner, registers) ->
                                row(partner.subject(), registers).ifPresent(rows::add));
        return rows;
    }

    private Optional<Evaluated.Row> row(String partner, Map<RegisterKey, Register> registers) {
        @Nullable Scored named = null;
        List<Evaluated.@Nullable Figures> scores = new ArrayList<>();
        for (var supposed : cases) {
            var snapshot = Snapshot.of(registers, supposed.asOf());
            var scored = snapshot.present() ? Scored.of(supposed.framework(), snapshot, supposed.asOf()) : null;
            if (scored != null) named = scored;
            scores.add(scored == null ? null : figures(scored));
        }
        return named == null
                ? Optional.empty()
                : Optional.of(new Evaluated.Row(partner, named.name(), named.segment(), scores));
    }

    private static Evaluated.Figures figures(Scored scored) {
        return new Evaluated.Figures(
                scored.score(),
                scored.coverage(),
                scored.factors().stream()
                        .map(factor ->
                                new Evaluated.Factor(factor.value(), factor.known(), factor.scaled(), factor.points()))
                        .toList());
    }
}

package io.tierline.prioritization.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.Documents;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.prioritization.score.FactorScore;
import io.tierline.prioritization.score.PartnerScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Frameworks and candidates for cycles. */
final class Cycles {
    private Cycles() {}

    static List<String> targets(CycleOutcome outcome) {
        return outcome.decisions().stream()
                .map(decision -> decision.partner() + ":" + decision.target())
                .toList();
    }

    static List<Candidate> scores(double... scores) {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < scores.length; i++) candidates.add(candidate("p" + i, "segment", scores[i], 100));
        return candidates;
    }

    static Candidate candidate(String partner, String segment, double score, double scaled) {
        return new Candidate(partner, segment, new PartnerScore(score, 100, List.of(factor(scaled))));
    }

    static FactorScore factor(double scaled) {
        return new FactorScore("win-rate", scaled, true, scaled, scaled / 5, List.of());
    }

    /** The example framework with the tiers t0, t1, t2, these cuts and this stability. */
    static Framework tiers(String cuts, String stability) {
        var document = Documents.example();
        Documents.set(document, "/stability", Documents.value(stability));
        var given = (List<?>) Documents.value(cuts);
        for (int i = 0; i < 3; i++) {
            Documents.set(document, "/tiers/%d/name".formatted(i), "t" + i);
            Documents.set(document, "/tiers/%d/cut".formatted(i), given.get(i));
        }
        var framework = FrameworkReader.read(document);
        assertThat(framework.errors()).isEmpty();
        return Objects.requireNonNull(framework.framework());
    }
}

package io.tierline.tiering.evaluate;

import io.tierline.service.problem.Refused;
import io.tierline.tiering.TieringSettings;
import io.tierline.tiering.fold.Minted;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Supposed scores of a program's partners, from the facts that the scoring service holds. */
@Singleton
public class Evaluator {
    private final ScoringCalls scoring;
    private final Clock clock;

    Evaluator(TieringSettings settings, Clock clock) {
        this.scoring = Neighbours.at(settings.scoringUrl(), ScoringCalls.class);
        this.clock = clock;
    }

    /** The present moment, as suppositions name it. */
    public Instant now() {
        return Minted.time(clock.instant());
    }

    /**
     * All of them from one reading of the facts.
     *
     * @param authorization the caller's
     * @throws Refused unavailable while the scoring service cannot answer
     */
    public Evaluation evaluate(String program, List<Supposition> suppositions, String authorization) {
        var request = new ScoringCalls.Request(suppositions.stream()
                .map(supposed -> new ScoringCalls.Case(
                        supposed.document(), supposed.asOf().toString()))
                .toList());
        var scores = Neighbours.asking("scoring service", () -> scoring.evaluate(authorization, program, request));
        return Evaluation.of(suppositions, scores);
    }
}

package io.tierline.scoring.evaluate;

import io.tierline.scoring.query.Peers;
import io.tierline.scoring.query.Scores;
import io.tierline.service.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Supposed scores of all partners of a program, whichever instances hold them. */
@ApplicationScoped
public class Evaluations {
    private final Scores scores;
    private final Peers peers;

    Evaluations(Scores scores, Peers peers) {
        this.scores = scores;
        this.peers = peers;
    }

    /**
     * Each partner once.
     *
     * @param request what {@code cases} were read from, for the other instances
     * @param authorization the caller's, which other instances check again
     * @throws Refused unavailable while partitions move
     */
    public Evaluated all(String program, EvaluationRequest request, List<Supposition> cases, String authorization) {
        return scores.reading(stores -> {
            var partitions = new TreeSet<Integer>();
            List<Evaluated.Row> rows = new ArrayList<>();
            for (var holder : stores.holders()) {
                var part = peers.isSelf(holder)
                        ? new LocalEvaluation(cases).of(stores, program)
                        : peers.ask(holder, EvaluationPeer.class, peer -> peer.held(authorization, program, request));
                for (int partition : part.partitions()) if (!partitions.add(partition)) throw Scores.moving();
                rows.addAll(part.rows());
            }
            if (partitions.size() != stores.partitions()) throw Scores.moving();
            return new Evaluated(partitions, rows);
        });
    }

    /** Those that this instance holds. */
    public Evaluated held(String program, List<Supposition> cases) {
        return scores.reading(stores -> new LocalEvaluation(cases).of(stores, program));
    }
}

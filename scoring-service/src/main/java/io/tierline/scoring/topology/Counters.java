package io.tierline.scoring.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/**
 * What an operator sees of the topology's work.
 *
 * @param facts records that changed what is known of a partner
 * @param repeats records that changed nothing
 * @param deadLetters records that could not be used
 * @param scores running scores sent
 * @param cycles barriers answered, one a partition and cycle
 * @param rescale from a framework's arrival in a partition until every partner there was sent with it
 */
public record Counters(
        Counter facts, Counter repeats, Counter deadLetters, Counter scores, Counter cycles, Timer rescale) {

    public static Counters in(MeterRegistry registry) {
        return new Counters(
                registry.counter("tierline.scoring.facts", "result", "changed"),
                registry.counter("tierline.scoring.facts", "result", "unchanged"),
                registry.counter("tierline.scoring.dead.letters"),
                registry.counter("tierline.scoring.scores.sent"),
                registry.counter("tierline.scoring.barriers.answered"),
                registry.timer("tierline.scoring.rescale"));
    }
}

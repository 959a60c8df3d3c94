package io.tierline.tiering.support;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.util.Map;

/** Closed cycles of a test's program. */
public final class Cycles {
    private Cycles() {}

    /** Opens a cycle, lets every partition report these scores, and returns its id once the board shows it. */
    public static String closed(Program program, Map<String, Double> scores) {
        var cycle = program.openCycle();
        new ScoringStandIn(program, cycle, scores).report();
        await().atMost(30, SECONDS)
                .until(() ->
                        cycle.equals(program.get("/tiers?limit=1").extract().<String>path("cycle")));
        return cycle;
    }
}

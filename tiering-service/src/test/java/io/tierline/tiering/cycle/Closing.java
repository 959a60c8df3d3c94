package io.tierline.tiering.cycle;

import io.tierline.tiering.support.Program;
import java.util.Map;

/** Cycles that tests of other packages close. */
public final class Closing {
    private Closing() {}

    /** Opens one and closes it with these scores; returns its id. */
    public static String close(Program program, Map<String, Double> scores) {
        var cycle = program.openCycle();
        CycleTest.close(program, cycle, scores);
        return cycle;
    }

    /** Closes one that is open. */
    public static void answer(Program program, String cycle, Map<String, Double> scores) {
        CycleTest.close(program, cycle, scores);
    }
}

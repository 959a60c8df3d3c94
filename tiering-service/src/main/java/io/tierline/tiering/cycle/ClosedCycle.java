package io.tierline.tiering.cycle;

import java.time.Instant;

/** A closed cycle as other answers refer to it. */
public record ClosedCycle(String cycle, Instant asOf, int frameworkVersion) {
    public static ClosedCycle of(CycleRow row) {
        return new ClosedCycle(row.cycle, row.asOf, row.frameworkVersion);
    }
}

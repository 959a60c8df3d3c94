package io.tierline.benchmarks.tiering;

/** A part of the benchmark of tiering that can be run alone. */
public enum TieringStage {
    /** The cut of a cycle, beside plain SQL. */
    CUT,
    /** Pages of the board. */
    PAGES,
    /** Drafts. */
    PREVIEWS
}

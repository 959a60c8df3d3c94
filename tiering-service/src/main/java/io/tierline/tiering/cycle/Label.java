package io.tierline.tiering.cycle;

/** What an answer's numbers are. */
public final class Label {
    /** Of a re-score cycle, in force until the next one. */
    public static final String OFFICIAL = "official";

    private Label() {}
}

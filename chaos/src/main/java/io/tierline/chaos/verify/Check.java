package io.tierline.chaos.verify;

/** One of the things that are compared. */
public enum Check {
    ACKNOWLEDGED("acknowledged", "records the broker acknowledged, each in the log once, at its offset"),
    DEAD_LETTERS("dead-letters", "poison records, each with one dead letter, and no other letters"),
    FRAMEWORKS("frameworks", "framework versions, each once in every partition"),
    RUNNING("running", "running scores over HTTP, against a fold of the log as of their own instant"),
    SENT("sent", "last records by key on scores, against a fold as of their own instant"),
    OFFICIAL("official", "official scores of cycles and their end markers"),
    TRANSACTIONS("transactions", "partitions whose last stable offset is their end; no transaction open"),
    LAG("lag", "partitions that the scoring group has read to their end");

    private final String wireName;
    private final String meaning;

    Check(String wireName, String meaning) {
        this.wireName = wireName;
        this.meaning = meaning;
    }

    /** Its name in a report. */
    public String wireName() {
        return wireName;
    }

    public String meaning() {
        return meaning;
    }
}

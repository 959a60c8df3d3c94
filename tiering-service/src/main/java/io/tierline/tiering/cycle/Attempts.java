package io.tierline.tiering.cycle;

import org.jspecify.annotations.Nullable;

/** How often a cycle has been opened under its id. Events of the first time do not say it. */
final class Attempts {
    static final int FIRST = 1;

    private Attempts() {}

    static int of(@Nullable Integer said) {
        return said == null ? FIRST : said;
    }

    /** As an event says it. */
    static @Nullable Integer said(int attempt) {
        return attempt == FIRST ? null : attempt;
    }
}

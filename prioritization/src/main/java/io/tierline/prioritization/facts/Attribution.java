package io.tierline.prioritization.facts;

/** What a partner did for a deal: brought it, or helped it along. */
public enum Attribution {
    SOURCED,
    INFLUENCED
}

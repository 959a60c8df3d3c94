package io.tierline.prioritization.framework;

/** Who carries a partner of a tier. */
public enum Owner {
    /** One person holds all of its hours. */
    NAMED,
    /** Any of the team; hours may be shared. */
    POOL,
    /** Automation and content; no hours. */
    NONE
}

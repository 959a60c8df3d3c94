package io.tierline.prioritization.tier;

/** What a cycle did to a partner's tier. */
public enum Move {
    NONE,
    /** Had no tier of this framework. */
    ENTERED,
    PROMOTED,
    DEMOTED
}

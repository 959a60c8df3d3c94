package io.tierline.prioritization.health;

/** How much must be there before something is said of it. */
final class Enough {
    /** A rank correlation over fewer says little. */
    static final int PARTNERS = 10;

    private Enough() {}
}

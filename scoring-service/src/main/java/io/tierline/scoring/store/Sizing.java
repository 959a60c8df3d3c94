package io.tierline.scoring.store;

/**
 * How large the records of a changelog are, and how much of it may be waste; all in bytes.
 *
 * @param small a segment that is larger is not written again
 * @param largest of a segment, give or take one version
 * @param waste that is always tolerated, besides as much as what counts
 * @param atOnce what cleaning writes again before one commit, give or take one partner
 */
record Sizing(int small, int largest, long waste, long atOnce) {
    /** The largest well below what a broker takes by default, which is 1 MB. */
    static final Sizing USUAL = new Sizing(4_096, 512 * 1_024, 1 << 20, 1 << 20);
}

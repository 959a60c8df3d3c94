package io.tierline.scoring.store;

/**
 * How much state there is.
 *
 * @param heap bytes of memory
 * @param changelog bytes of the records of a compacted changelog, before compression
 * @param partners how many partners there are
 * @param cells how many registers they have in all
 */
public record StateSize(long heap, long changelog, long partners, long cells) {
    static final StateSize NONE = new StateSize(0, 0, 0, 0);

    StateSize plus(StateSize other) {
        return new StateSize(
                heap + other.heap, changelog + other.changelog, partners + other.partners, cells + other.cells);
    }
}

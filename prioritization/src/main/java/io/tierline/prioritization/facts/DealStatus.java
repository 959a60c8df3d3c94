package io.tierline.prioritization.facts;

/** Where a deal stands: still open, or closed as won or lost. */
public enum DealStatus {
    OPEN,
    WON,
    LOST;

    public boolean closed() {
        return this != OPEN;
    }
}

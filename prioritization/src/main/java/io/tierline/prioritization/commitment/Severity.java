package io.tierline.prioritization.commitment;

/** How much an item matters. */
public enum Severity {
    LOW,
    MEDIUM,
    HIGH;

    private static final int THIRD = 3;
    private static final int SECOND = 2;

    /**
     * @param best whether the best tier promised it
     * @param inARow periods missed one after the other, from 1
     */
    public static Severity of(boolean best, int inARow) {
        if (inARow >= (best ? SECOND : THIRD)) return HIGH;
        return best || inARow == SECOND ? MEDIUM : LOW;
    }
}

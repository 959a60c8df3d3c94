package io.tierline.prioritization.adherence;

/**
 * Hours over the days looked at.
 *
 * @param entitled what the tier promised
 * @param planned what plans gave, without live-deal hours
 * @param liveDeal what plans gave out of the reserve
 * @param actual what was really spent
 */
public record Hours(double entitled, double planned, double liveDeal, double actual) {
    public static final Hours NONE = new Hours(0, 0, 0, 0);

    public Hours plus(Hours other) {
        return new Hours(
                entitled + other.entitled,
                planned + other.planned,
                liveDeal + other.liveDeal,
                actual + other.actual);
    }

    /** What was spent beyond what the tier promised. */
    public double above() {
        return Math.max(0, actual - entitled);
    }

    /** What the tier promised and was not spent. */
    public double below() {
        return Math.max(0, entitled - actual);
    }
}

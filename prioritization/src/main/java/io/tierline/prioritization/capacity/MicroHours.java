package io.tierline.prioritization.capacity;

/**
 * Hours per week in whole millionths, so that sums are exact and no member is ever given more than is offered. What is
 * offered is rounded down (a thousandth of a millionth is taken for noise of the arithmetic before), what is needed to
 * the nearest.
 */
final class MicroHours {
    private static final double PER_HOUR = 1e6;
    private static final double NOISE = 1e-3;

    private MicroHours() {}

    static long offered(double hours) {
        return (long) Math.floor(hours * PER_HOUR + NOISE);
    }

    static long needed(double hours) {
        return Math.round(hours * PER_HOUR);
    }

    static double hours(long micros) {
        return micros / PER_HOUR;
    }
}

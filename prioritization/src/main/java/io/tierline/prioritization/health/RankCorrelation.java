package io.tierline.prioritization.health;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Spearman's rank correlation, with the mean rank for equal values: 1 for the same order, -1 for the opposite. */
final class RankCorrelation {
    private RankCorrelation() {}

    /**
     * Pure; {@code x[i]} and {@code y[i]} belong together.
     *
     * @return in [-1, 1]; empty when one of them has no two different values
     */
    static OptionalDouble of(double[] x, double[] y) {
        if (x.length != y.length)
            throw new IllegalArgumentException("lengths: %d and %d (expected: the same)".formatted(x.length, y.length));
        return pearson(ranks(x), ranks(y));
    }

    /** The mean rank of each value, the least value having rank 1. */
    static double[] ranks(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        var ranks = new double[values.length];
        for (int from = 0; from < order.length; ) {
            int to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) to++;
            double mean = (from + 1 + to) / 2.0;
            for (int i = from; i < to; i++) ranks[order[i]] = mean;
            from = to;
        }
        return ranks;
    }

    private static OptionalDouble pearson(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanY = Arrays.stream(y).average().orElse(0);
        double together = 0;
        double spreadX = 0;
        double spreadY = 0;
        for (int i = 0; i < x.length; i++) {
            double dx = x[i] - meanX;
            double dy = y[i] - meanY;
            together += dx * dy;
            spreadX += dx * dx;
            spreadY += dy * dy;
        }
        if (spreadX == 0 || spreadY == 0) return OptionalDouble.empty();
        return OptionalDouble.of(Math.clamp(together / Math.sqrt(spreadX * spreadY), -1, 1));
    }
}

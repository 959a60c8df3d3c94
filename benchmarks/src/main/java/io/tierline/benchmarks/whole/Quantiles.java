package io.tierline.benchmarks.whole;

import java.util.Collection;

/** Quantiles of measured times. */
public record Quantiles(long[] ascending) {

    /** Of at least one value. */
    public static Quantiles of(Collection<Long> values) {
        if (values.isEmpty()) throw new IllegalArgumentException("no values");
        return new Quantiles(values.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    /** The smallest value that {@code part} of all values do not exceed. */
    public long at(double part) {
        int rank = (int) Math.ceil(part * ascending.length);
        return ascending[Math.clamp(rank, 1, ascending.length) - 1];
    }
}

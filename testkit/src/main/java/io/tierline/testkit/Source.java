package io.tierline.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** What a property draws its input from: seeded randomness whose values start small and grow with the tries. */
public final class Source {
    private final RandomGenerator random;
    private final int tryNumber;

    Source(RandomGenerator random, int tryNumber) {
        this.random = random;
        this.tryNumber = tryNumber;
    }

    /** A whole number in [low, high]; early tries stay near {@code low}. */
    public int between(int low, int high) {
        return (int) between((long) low, (long) high);
    }

    /** A whole number in [low, high]; early tries stay near {@code low}. */
    public long between(long low, long high) {
        if (low > high) throw new IllegalArgumentException("low=%d high=%d".formatted(low, high));
        long span = 1L << Math.min(tryNumber, 62);
        long width = high - low;
        long reach = width < 0 || width > span ? low + span : high;
        return reach == Long.MAX_VALUE ? random.nextLong(low, reach) : random.nextLong(low, reach + 1);
    }

    /** A number in [low, high); at all sizes from the first try. */
    public double between(double low, double high) {
        return random.nextDouble(low, high);
    }

    /** Whether an event of that probability, in [0, 1], happens. */
    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** One of them, each as likely as the other. */
    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A list of {@code from} to {@code to} values; early tries make short ones. */
    public <T> List<T> listOf(int from, int to, Function<Source, T> make) {
        return IntStream.range(0, between(from, to))
                .mapToObj(_ -> make.apply(this))
                .toList();
    }

    /** The same values in another order. */
    public <T> List<T> shuffled(List<T> values) {
        var copy = new ArrayList<>(values);
        Collections.shuffle(copy, Random.from(random));
        return List.copyOf(copy);
    }
}

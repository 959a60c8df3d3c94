package io.tierline.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Property tests on plain JUnit: seeded by {@code -Dgen.seed}; {@code -Dgen.factor} multiplies the tries. */
public final class Gen {
    private static final int FACTOR = Integer.getInteger("gen.factor", 1);
    private static final long SEED = Long.getLong("gen.seed", 20_261_123L);

    private Gen() {}

    /** Draws inputs with {@code make} and checks each; a failure names the input and the seed to rerun with. */
    public static <T> void forAll(int tries, Function<Source, T> make, Consumer<T> check) {
        for (int i = 1; i <= tries * FACTOR; i++) {
            var input = make.apply(
                    new Source(RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + i)));
            try {
                check.accept(input);
            } catch (AssertionError | RuntimeException e) {
                var where = "try %d failed for %s; rerun with -Dgen.seed=%d";
                throw new AssertionError(where.formatted(i, input, SEED), e);
            }
        }
    }

    /** The part of the inputs for which {@code check} says true. */
    public static <T> double share(int tries, Function<Source, T> make, Predicate<T> check) {
        int[] counts = new int[2];
        forAll(tries, make, input -> counts[check.test(input) ? 1 : 0]++);
        return (double) counts[1] / (counts[0] + counts[1]);
    }

    /** Random draws. */
    public record Source(RandomGenerator random) {
        public int between(int least, int most) {
            return random.nextInt(least, most + 1);
        }

        public boolean chance(double probability) {
            return random.nextDouble() < probability;
        }

        @SafeVarargs
        public final <T> T oneOf(T... choices) {
            return choices[random.nextInt(choices.length)];
        }

        public <T> List<T> shuffled(List<T> list) {
            var shuffled = new ArrayList<>(list);
            for (int i = shuffled.size() - 1; i > 0; i--) shuffled.set(i, shuffled.set(between(0, i), shuffled.get(i)));
            return shuffled;
        }
    }
}

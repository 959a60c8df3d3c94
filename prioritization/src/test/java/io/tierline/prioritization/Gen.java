package io.tierline.prioritization;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Property tests on plain JUnit: seeded by {@code -Dgen.seed}, as many tries as {@code -Dgen.tries}, small inputs first. */
public final class Gen {
    private static final int TRIES = Integer.getInteger("gen.tries", 500);
    private static final long SEED = Long.getLong("gen.seed", 20_261_123L);

    /** Bounds the sizes, not the tries. */
    private static final int LARGEST = 100;

    private Gen() {}

    /** Draws inputs with {@code make} and checks each; a failure names the input, the try and the seed to rerun with. */
    public static <T> void forAll(Function<Source, T> make, Consumer<T> check) {
        for (int i = 1; i <= TRIES; i++) {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED + i);
            var input = make.apply(new Source(random, Math.min(i, LARGEST)));
            try {
                check.accept(input);
            } catch (AssertionError | RuntimeException e) {
                var where = "try %d of %d failed for %s; rerun with -Dgen.seed=%d -Dgen.tries=%d";
                throw new AssertionError(where.formatted(i, TRIES, input, SEED, i), e);
            }
        }
    }

    /** Random draws whose sizes grow with the try. */
    public record Source(RandomGenerator random, int size) {
        public int between(int least, int most) {
            return random.nextInt(least, most + 1);
        }

        public double real(double least, double most) {
            return least + (most - least) * random.nextDouble();
        }

        public boolean chance(double probability) {
            return random.nextDouble() < probability;
        }

        @SafeVarargs
        public final <T> T oneOf(T... choices) {
            return choices[random.nextInt(choices.length)];
        }

        public <T> List<T> listOf(int most, Function<Source, T> make) {
            var list = new ArrayList<T>();
            for (int left = between(0, Math.min(most, 1 + size / 4)); left > 0; left--) list.add(make.apply(this));
            return list;
        }

        public <T> List<T> shuffled(List<T> list) {
            var shuffled = new ArrayList<>(list);
            for (int i = shuffled.size() - 1; i > 0; i--) shuffled.set(i, shuffled.set(between(0, i), shuffled.get(i)));
            return shuffled;
        }
    }
}

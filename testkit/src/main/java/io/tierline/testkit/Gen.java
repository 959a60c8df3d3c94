package io.tierline.testkit;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGeneratorFactory;

/**
 * The runner of property tests. Tries are seeded and repeatable: {@code -Dgen.seed} sets the first seed,
 * {@code -Dgen.tries} how many there are.
 */
public final class Gen {
    private static final String ALGORITHM = "L64X128MixRandom";

    private Gen() {}

    /**
     * Draws inputs with {@code make} and checks each.
     *
     * @throws AssertionError if a check fails; names the input, the try and the seed to rerun with
     */
    public static <T> void forAll(Function<Source, T> make, Consumer<T> check) {
        int tries = Integer.getInteger("gen.tries", 500);
        long seed = Long.getLong("gen.seed", 20_261_123L);
        for (int i = 1; i <= tries; i++) {
            var input = make.apply(source(seed, i));
            try {
                check.accept(input);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "try %d of %d failed for %s; rerun with -Dgen.seed=%d".formatted(i, tries, input, seed), e);
            }
        }
    }

    private static Source source(long seed, int tryNumber) {
        return new Source(RandomGeneratorFactory.of(ALGORITHM).create(seed + tryNumber), tryNumber);
    }
}

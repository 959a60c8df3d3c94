package io.tierline.prioritization.health;

import static io.tierline.prioritization.Gen.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tierline.prioritization.Gen;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankCorrelationTest {
    private record Pairs(double[] x, double[] y) {
        static Pairs any(Gen.Source source) {
            int n = source.between(2, 60);
            boolean coarse = source.chance(0.5);
            return new Pairs(draw(source, n, coarse), draw(source, n, coarse));
        }

        private static double[] draw(Gen.Source source, int n, boolean coarse) {
            return IntStream.range(0, n)
                    .mapToDouble(_ -> coarse ? source.between(0, 4) : source.real(-5, 5))
                    .toArray();
        }
    }

    @Test
    void is_that_of_a_worked_example() {
        double[] iq = {106, 86, 100, 101, 99, 103, 97, 113, 112, 110};
        double[] hours = {7, 0, 27, 50, 28, 29, 20, 12, 6, 17};
        assertThat(RankCorrelation.of(iq, hours)).hasValueCloseTo(-29.0 / 165, within(1e-12));
    }

    @Test
    void equal_values_share_their_mean_rank() {
        assertThat(RankCorrelation.ranks(new double[] {5, 1, 5, 9})).containsExactly(2.5, 1, 2.5, 4);
    }

    @Test
    void lies_between_minus_one_and_one_and_is_symmetric_and_turns_with_its_sign() {
        forAll(Pairs::any, pairs -> {
            var found = RankCorrelation.of(pairs.x(), pairs.y());
            assertThat(found).isEqualTo(RankCorrelation.of(pairs.y(), pairs.x()));
            if (found.isEmpty()) return;
            assertThat(found.getAsDouble()).isBetween(-1.0, 1.0);
            var turned = Arrays.stream(pairs.y()).map(value -> -value).toArray();
            assertThat(RankCorrelation.of(pairs.x(), turned)).hasValueCloseTo(-found.getAsDouble(), within(1e-12));
        });
    }

    @Test
    void looks_at_the_order_alone() {
        forAll(Pairs::any, pairs -> {
            var stretched = Arrays.stream(pairs.x())
                    .map(value -> value * value * value + 7)
                    .toArray();
            assertThat(RankCorrelation.of(stretched, pairs.y())).isEqualTo(RankCorrelation.of(pairs.x(), pairs.y()));
            if (Arrays.stream(pairs.x()).distinct().count() > 1)
                assertThat(RankCorrelation.of(pairs.x(), stretched)).hasValueCloseTo(1.0, within(1e-12));
        });
    }

    @Test
    void says_nothing_of_values_that_are_all_the_same() {
        assertThat(RankCorrelation.of(new double[] {1, 1, 1}, new double[] {1, 2, 3}))
                .isEmpty();
    }
}

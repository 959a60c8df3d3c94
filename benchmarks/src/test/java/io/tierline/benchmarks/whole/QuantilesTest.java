package io.tierline.benchmarks.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {
    @Test
    void the_smallest_value_that_enough_do_not_exceed() {
        var hundred =
                Quantiles.of(LongStream.rangeClosed(1, 100).boxed().toList().reversed());
        assertThat(hundred.at(0.5)).isEqualTo(50);
        assertThat(hundred.at(0.99)).isEqualTo(99);
        assertThat(hundred.at(1)).isEqualTo(100);
        assertThat(Quantiles.of(List.of(7L)).at(0.01)).isEqualTo(7);
    }
}

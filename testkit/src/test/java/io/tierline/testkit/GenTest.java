package io.tierline.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GenTest {

    @Test
    void the_same_seed_draws_the_same_inputs_and_small_ones_first() {
        assertThat(drawn()).isEqualTo(drawn());
        assertThat(drawn().getFirst()).isBetween(0L, 2L);
        assertThat(drawn()).anyMatch(value -> value > 1_000_000L);
    }

    @Test
    void a_failure_names_input_try_and_seed() {
        assertThatThrownBy(() -> Gen.forAll(
                        source -> source.between(0, 1000),
                        value -> assertThat(value).isLessThan(100)))
                .isInstanceOf(AssertionError.class)
                .hasMessageMatching("try \\d+ of \\d+ failed for \\d{3,4}; rerun with -Dgen.seed=\\d+");
    }

    @Test
    void every_draw_stays_inside_its_bounds() {
        Gen.forAll(source -> source.between(-5L, 7L), value -> assertThat(value).isBetween(-5L, 7L));
        Gen.forAll(
                source -> source.listOf(1, 4, s -> s.oneOf(List.of("a", "b"))),
                list -> assertThat(list).hasSizeBetween(1, 4));
    }

    private static List<Long> drawn() {
        var values = new ArrayList<Long>();
        Gen.forAll(source -> source.between(0L, Long.MAX_VALUE - 1), values::add);
        return values;
    }
}

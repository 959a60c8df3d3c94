package io.tierline.tiering.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MadeOnceTest {
    @Test
    void each_element_is_made_when_it_is_got_first_and_not_again() {
        var made = new AtomicInteger();
        var squares = new MadeOnce<>(1_000, i -> {
            made.incrementAndGet();
            return i * i;
        });
        assertThat(squares).hasSize(1_000);
        assertThat(made).hasValue(0);
        List<Integer> first =
                IntStream.range(0, 1_000).parallel().mapToObj(squares::get).toList();
        assertThat(first).startsWith(0, 1, 4, 9).isEqualTo(squares);
        assertThat(made).hasValue(1_000);
    }
}

package io.tierline.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final int PARTITIONS = 6;

    private final Turns turns = new Turns();
    private final List<Turns.OfPartition> partitions =
            Stream.generate(turns::ofPartition).limit(PARTITIONS).toList();

    @Test
    void one_partition_of_a_thread_answers_in_each_pass_and_none_is_left_out() {
        var waiting = new ArrayList<>(partitions);
        for (int pass = 1; pass <= PARTITIONS; pass++) {
            for (var partition : partitions) if (partition.comes() && waiting.remove(partition)) partition.taken();
            assertThat(waiting).hasSize(PARTITIONS - pass);
        }
    }

    @Test
    void who_begins_to_wait_long_after_others_have_answered_has_its_turn_at_once() {
        for (var partition : partitions.subList(1, PARTITIONS)) partition.taken();

        partitions.getFirst().await();

        assertThat(partitions.getFirst().comes()).isTrue();
    }

    @Test
    void who_answered_outside_its_turn_makes_the_others_wait_and_not_itself() {
        partitions.getFirst().taken();

        assertThat(partitions.getFirst().comes()).isTrue();
        assertThat(partitions.getLast().comes()).isFalse();
        assertThat(partitions.getLast().comes()).isTrue();
    }

    @Test
    void threads_do_not_wait_for_each_other() {
        partitions.getFirst().taken();

        assertThat(CompletableFuture.supplyAsync(partitions.getLast()::comes).join())
                .isTrue();
    }
}

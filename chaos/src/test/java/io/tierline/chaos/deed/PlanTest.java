package io.tierline.chaos.deed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(60));

    @Test
    void a_seed_always_gives_the_same_deeds_and_another_seed_others() {
        assertThat(Plan.of(7, 30, 2, PAUSES)).isEqualTo(Plan.of(7, 30, 2, PAUSES));
        assertThat(Plan.of(7, 30, 2, PAUSES)).isNotEqualTo(Plan.of(8, 30, 2, PAUSES));
    }

    @Test
    void everything_is_done_to_everyone() {
        var deeds = Plan.of(1, 12, 2, PAUSES);
        for (int victim = 0; victim < 2; victim++) {
            var counts = new HashMap<String, Integer>();
            for (var deed : deeds)
                if (deed.victim() == victim) counts.merge(deed.what().wireName(), 1, Integer::sum);
            assertThat(counts)
                    .containsEntry("kill", 2)
                    .containsEntry("restart", 1)
                    .containsEntry("pause", 3);
        }
    }

    @Test
    void some_deeds_fall_into_the_recovery_from_the_one_before_but_never_the_first() {
        var deeds = Plan.of(3, 200, 2, PAUSES);
        assertThat(deeds.getFirst().patient()).isTrue();
        assertThat(deeds.stream().filter(deed -> !deed.patient()).count()).isBetween(30L, 90L);
    }

    @Test
    void without_pauses_there_are_kills_and_restarts_only() {
        assertThat(Plan.of(3, 50, 3, List.of())).noneMatch(deed -> deed.what() instanceof What.Pause);
    }
}

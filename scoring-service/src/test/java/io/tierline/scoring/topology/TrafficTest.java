package io.tierline.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrafficTest {
    private static final long NOW = 1_000_000_000;

    private final Traffic traffic = new Traffic();

    @Test
    void without_events_scores_have_time() {
        assertThat(traffic.pace(NOW, Traffic.NONE)).isEqualTo(Pace.IDLE);
    }

    @Test
    void events_of_one_partition_hurry_all() {
        assertThat(traffic.pace(NOW, NOW - 100)).isEqualTo(Pace.LIVE);
        assertThat(traffic.pace(NOW + 999, Traffic.NONE)).isEqualTo(Pace.LIVE);
        assertThat(traffic.pace(NOW + 1_000, Traffic.NONE)).isEqualTo(Pace.IDLE);
    }

    @Test
    void events_that_have_waited_go_first() {
        assertThat(traffic.pace(NOW, NOW - 2_001)).isEqualTo(Pace.BEHIND);
        assertThat(traffic.pace(NOW + 500, NOW + 500)).isEqualTo(Pace.BEHIND);
        assertThat(traffic.pace(NOW + 1_000, NOW + 1_000)).isEqualTo(Pace.LIVE);
    }
}

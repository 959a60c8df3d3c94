package io.tierline.capacity.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.capacity.Documents;
import io.tierline.capacity.tables.TableJson;
import io.tierline.prioritization.framework.FrameworkReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final Instant LAST_SECOND = Instant.parse("2026-11-22T23:59:59Z");
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static PlanInputs inputs(Instant now) {
        var framework =
                FrameworkReader.read(TableJson.document(Documents.FRAMEWORK)).framework();
        return new PlanInputs("p", "c-1", 1, framework, PlanInputs.weekOf(now, ZoneOffset.UTC), List.of(), List.of());
    }

    @Test
    void a_new_program_is_due_and_a_settled_one_is_not() {
        var watch = new Watch();
        assertThat(watch.isDue(LAST_SECOND)).isTrue();
        watch.settled(LAST_SECOND);
        assertThat(watch.isDue(LAST_SECOND.plusSeconds(3600))).isFalse();
        watch.touch();
        assertThat(watch.isDue(LAST_SECOND)).isTrue();
    }

    @Test
    void a_new_day_is_due_once() {
        var watch = new Watch();
        watch.sees(inputs(LAST_SECOND));
        watch.settled(LAST_SECOND);
        assertThat(watch.isDue(LAST_SECOND)).isFalse();
        var nextDay = LAST_SECOND.plusSeconds(1);
        assertThat(watch.isDue(nextDay)).isTrue();
        watch.settled(nextDay);
        assertThat(watch.isDue(nextDay)).isFalse();
    }

    @Test
    void a_long_look_is_followed_by_a_rest_four_times_as_long_up_to_the_longest() {
        var watch = new Watch();
        watch.looked(LAST_SECOND, Duration.ofSeconds(1), LONGEST);
        assertThat(watch.isDue(LAST_SECOND.plusMillis(4_999))).isFalse();
        assertThat(watch.isDue(LAST_SECOND.plusSeconds(5))).isTrue();
        watch.looked(LAST_SECOND, Duration.ofSeconds(60), LONGEST);
        assertThat(watch.isDue(LAST_SECOND.plusSeconds(64))).isFalse();
        assertThat(watch.isDue(LAST_SECOND.plusSeconds(65))).isTrue();
    }

    @Test
    void what_moved_nothing_is_remembered_until_a_plan_replaces_the_one_in_force() {
        var watch = new Watch();
        watch.heldAgainst(Map.of("team", "a"), LAST_SECOND);
        assertThat(watch.heldAgainst()).isEqualTo(Map.of("team", "a"));
        watch.replacedBy(Map.of("team", "b"), LAST_SECOND);
        assertThat(watch.heldAgainst()).isNull();
    }

    @Test
    void a_plan_that_did_not_come_into_force_is_made_again() {
        var watch = new Watch();
        watch.replacedBy(Map.of("team", "b"), LAST_SECOND);
        assertThat(watch.awaitsPlan()).isTrue();
        watch.finds(Map.of("team", "a"));
        assertThat(watch.awaitsPlan()).isFalse();
        assertThat(watch.isDue(LAST_SECOND)).isTrue();
    }

    @Test
    void a_plan_that_came_into_force_is_not_made_again() {
        var watch = new Watch();
        watch.replacedBy(Map.of("team", "b"), LAST_SECOND);
        watch.finds(Map.of("team", "b"));
        assertThat(watch.isDue(LAST_SECOND)).isFalse();
    }
}

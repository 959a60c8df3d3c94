package io.tierline.prioritization.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.Gen;
import io.tierline.prioritization.Gen.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityOrderTest {
    private static final Comparator<Activity> BY_TIME_AND_ID =
            Comparator.comparing(Activity::time).thenComparing(Activity::id);

    @Test
    void activities_come_by_time_then_id() {
        Gen.forAll(
                draw -> draw.listOf(100, ActivityOrderTest::activity),
                activities -> assertThat(ActivityOrder.sorted(activities)).isEqualTo(byDefinition(activities)));
    }

    @Test
    void as_many_as_a_bulk_import_puts_on_one_day_too() {
        var activities = new ArrayList<Activity>();
        for (int i = 0; i < 20_000; i++) activities.add(activity(Instant.EPOCH, "a" + i * 7919 % 20_000));
        assertThat(ActivityOrder.sorted(activities)).isEqualTo(byDefinition(activities));
    }

    @Test
    void times_beyond_all_calendars_too() {
        var activities = List.of(activity(Instant.MAX, "a"), activity(Instant.EPOCH, "b"), activity(Instant.MIN, "c"));
        assertThat(ActivityOrder.sorted(activities)).isEqualTo(byDefinition(activities));
    }

    private static List<Activity> byDefinition(List<Activity> activities) {
        return activities.stream().sorted(BY_TIME_AND_ID).toList();
    }

    private static Activity activity(Source draw) {
        return activity(
                Instant.ofEpochSecond(draw.between(-2, 4), draw.oneOf(0, 1, 999_999_999)), "a" + draw.between(0, 30));
    }

    private static Activity activity(Instant time, String id) {
        return new Activity(id, new Stamp(time, id, "/crm"), "intro", null);
    }
}

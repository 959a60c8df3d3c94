package io.tierline.prioritization.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.prioritization.framework.Commitment;
import io.tierline.prioritization.framework.Owner;
import io.tierline.prioritization.framework.ServiceLevel;
import java.time.Period;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class LighterSearchTest {
    private static final BooleanSupplier PATIENT = () -> true;

    @Test
    void a_lighter_commitment_keeps_the_tier_above_the_next() {
        var level = new ServiceLevel(
                Owner.NAMED,
                List.of(
                        new Commitment("call", "call", Period.ofMonths(1), 1),
                        new Commitment("work", "work", Period.ofDays(14), 6)));
        var found = new LighterSearch(level, 2.9, lighter -> lighter.hoursPerWeek() < 3.1, new Search(PATIENT)).find();
        assertThat(found).isEqualTo(new WayOut.Lighter(level.commitments().getLast(), 5.5, null));
        assertThat(new LighterSearch(level, 3, lighter -> lighter.hoursPerWeek() < 3.1, new Search(PATIENT)).find())
                .isNull();
    }

    @Test
    void a_commitment_by_the_month_is_done_every_so_many_months() {
        var level = new ServiceLevel(Owner.POOL, List.of(new Commitment("review", "review", Period.ofMonths(1), 0.25)));
        var found = new LighterSearch(level, 0, lighter -> lighter.hoursPerWeek() < 0.02, new Search(PATIENT)).find();
        assertThat(found).isEqualTo(new WayOut.Lighter(level.commitments().getFirst(), null, Period.ofMonths(3)));
    }
}

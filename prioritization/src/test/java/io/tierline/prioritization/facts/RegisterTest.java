package io.tierline.prioritization.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RegisterTest {
    private static final Instant NOON = Instant.parse("2027-01-31T12:00:00Z");

    @Test
    void a_cell_written_without_end_stays_bounded_and_right_at_the_horizon_and_now() {
        var register = Register.EMPTY.put(label(-60), Retention.since(NOON));
        for (int second = 1; second <= 2_000; second++) register = register.put(label(second), Retention.since(NOON));
        assertThat(register.versions()).hasSizeLessThanOrEqualTo(500);
        assertThat(register.at(NOON)).isEqualTo(label(-60));
        assertThat(register.at(NOON.plusSeconds(2_000))).isEqualTo(label(2_000));
        assertThat(register.at(NOON.plusSeconds(1_900))).isEqualTo(label(1_900));
    }

    private static Version label(int second) {
        return new Version(new Stamp(NOON.plusSeconds(second), "e" + second, "/crm"), new Value.Label("at " + second));
    }
}

package io.tierline.capacity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SettingsCheckTest {
    private static void check(Duration value) {
        SettingsCheck.within("tierline.capacity.longest-rest", value, Duration.ZERO, Duration.ofMinutes(1));
    }

    @Test
    void takes_what_is_in_range() {
        assertThatCode(() -> check(Duration.ZERO)).doesNotThrowAnyException();
        assertThatCode(() -> check(Duration.ofMinutes(1))).doesNotThrowAnyException();
    }

    @Test
    void names_the_setting_that_is_out_of_range() {
        assertThatThrownBy(() -> check(Duration.ofSeconds(61)))
                .hasMessage("tierline.capacity.longest-rest: PT1M1S (expected: PT0S to PT1M)");
        assertThatThrownBy(() -> check(Duration.ofMillis(-1))).hasMessageContaining("tierline.capacity.longest-rest");
    }
}

package io.tierline.partner.settings;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SettingsCheckTest {
    @Test
    void a_setting_out_of_range_is_named_with_its_range() {
        assertThatThrownBy(() -> SettingsCheck.within("intake.chunk", 0, 1, 5_000))
                .hasMessage("tierline.partner.intake.chunk: 0 (expected: 1 to 5000)");
        assertThatCode(() -> SettingsCheck.within("intake.chunk", 5_000, 1, 5_000))
                .doesNotThrowAnyException();
    }
}

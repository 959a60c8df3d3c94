package io.tierline.console;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsCheckTest {
    @ParameterizedTest
    @CsvSource({
        "partner-url, ftp://127.0.0.1",
        "scoring-url, http://127.0.0.1:8082/inner",
        "tiering-url, http://user:word@127.0.0.1:8083",
        "capacity-url, localhost:8084",
        "slack-url, http://127.0.0.1:8085?x=1",
        "connect-timeout, PT0S",
        "idle-timeout, PT2H",
        "heartbeat, PT0.5S",
        "stream-clients, 0"
    })
    void a_wrong_setting_is_named(String name, String value) {
        var settings = Settings.with(Map.of(name, value));
        assertThatThrownBy(() -> SettingsCheck.check(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("tierline.console.%s: %s (expected: ", name, value);
    }

    @Test
    void defaults_are_right() {
        assertThatCode(() -> SettingsCheck.check(Settings.with(500))).doesNotThrowAnyException();
    }
}

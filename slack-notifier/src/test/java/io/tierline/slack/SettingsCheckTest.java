package io.tierline.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsCheckTest {
    private static SlackSettings settings(String name, String value) {
        var all = new HashMap<>(Map.of("tierline.slack." + name, value));
        return new SmallRyeConfigBuilder()
                .withMapping(SlackSettings.class)
                .withSources(new PropertiesConfigSource(all, "test", 500))
                .build()
                .getConfigMapping(SlackSettings.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example/services/T0/B0/x",
                "http://127.0.0.1:9/x",
                "http://localhost/x",
                "http://[::1]:9/x"
            })
    void webhooks_are_confidential_or_on_this_machine(String url) {
        assertThatCode(() -> SettingsCheck.check(settings("webhook-url", url))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example/services/s3cret",
                "http://127.0.0.1.example/s3cret",
                "https://user:word@hooks.example/s3cret",
                "ftp://127.0.0.1/s3cret",
                "not an address s3cret"
            })
    void a_wrong_webhook_is_named_and_never_shown(String url) {
        assertThatThrownBy(() -> SettingsCheck.check(settings("webhook-url", url)))
                .hasMessageStartingWith("tierline.slack.webhook-url: ")
                .hasMessageNotContaining("s3cret");
    }

    @Test
    void a_day_is_told_at_a_time_of_day() {
        assertThat(settings("daily-at", "05:30").dailyAt()).isEqualTo(LocalTime.of(5, 30));
    }

    @ParameterizedTest
    @CsvSource({"console-url, 127.0.0.1", "answer-timeout, PT0S", "parked-retry, P2D"})
    void a_wrong_setting_is_named(String name, String value) {
        assertThatThrownBy(() -> SettingsCheck.check(settings(name, value)))
                .hasMessageStartingWith("tierline.slack." + name + ": ");
    }
}

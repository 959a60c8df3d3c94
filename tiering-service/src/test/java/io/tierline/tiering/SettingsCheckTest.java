package io.tierline.tiering;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsCheckTest {
    private static final Duration SOME = Duration.ofMinutes(1);

    private record Settings(Duration cycleTimeout, Duration retryAfter, TieringSettings.Replay replay)
            implements TieringSettings {
        @Override
        public URI scoringUrl() {
            return URI.create("http://127.0.0.1:8082");
        }

        @Override
        public BigDecimal exceptionsShare() {
            return new BigDecimal("0.05");
        }

        @Override
        public URI capacityUrl() {
            return URI.create("http://127.0.0.1:8084/");
        }
    }

    private record Replay(int atOnce, int waiting, Duration keep, Optional<Path> directory)
            implements TieringSettings.Replay {}

    private static final Replay REPLAY = new Replay(1, 16, SOME, Optional.of(Path.of("target")));

    @Test
    void settings_that_can_work_pass() {
        assertThatCode(() -> SettingsCheck.check(new Settings(SOME, SOME, REPLAY)))
                .doesNotThrowAnyException();
    }

    @Test
    void a_wrong_setting_is_named_with_what_was_expected() {
        refused(new Settings(Duration.ZERO, SOME, REPLAY), "tierline.tiering.cycle-timeout: PT0S");
        refused(new Settings(SOME, SOME.negated(), REPLAY), "tierline.tiering.retry-after: PT-1M");
        refused(
                new Settings(SOME, SOME, new Replay(9, 16, SOME, Optional.empty())),
                "tierline.tiering.replay.at-once: 9 (expected: 1 to 8)");
        refused(
                new Settings(SOME, SOME, new Replay(1, 0, SOME, Optional.empty())),
                "tierline.tiering.replay.waiting: 0");
        refused(
                new Settings(SOME, SOME, new Replay(1, 1, Duration.ZERO, Optional.empty())),
                "tierline.tiering.replay.keep: PT0S");
        refused(
                new Settings(SOME, SOME, new Replay(1, 1, SOME, Optional.of(Path.of("target", "nowhere")))),
                "tierline.tiering.replay.directory");
    }

    private static void refused(TieringSettings settings, String message) {
        assertThatThrownBy(() -> SettingsCheck.check(settings))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}

package io.tierline.scoring.stream;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierline.testkit.Scratch;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsCheckTest {
    private final Path directory = Scratch.directory("settings");

    @Test
    void good_settings_pass() {
        assertThatCode(() -> SettingsCheck.check(settings("scoring-1", "https://scores.example:8443")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://host:1", "http://host", "http://:80", "http://h:80/path", "http://me@h:80", "host:80"})
    void a_wrong_url_is_named(String url) {
        assertThatThrownBy(() -> SettingsCheck.check(settings("scoring-1", url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("tierline.scoring.advertised-url: " + url);
    }

    @Test
    void a_wrong_name_is_named() {
        assertThatThrownBy(() -> SettingsCheck.check(settings("one two", "http://h:80")))
                .hasMessageStartingWith("tierline.scoring.instance: one two (expected: ");
    }

    @Test
    void a_directory_that_cannot_be_made_is_named() throws IOException {
        var file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(
                        () -> SettingsCheck.check(new OneOfTwo("a", URI.create("http://h:80"), file.resolve("x"), 1)))
                .hasMessageStartingWith("tierline.scoring.state-dir: ");
    }

    private ScoringSettings settings(String instance, String url) {
        return new OneOfTwo(instance, URI.create(url), directory, 1);
    }
}

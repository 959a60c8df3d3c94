package io.tierline.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Empty directories for tests, inside the module's build directory, so that a clean build removes them. */
public final class Scratch {
    private Scratch() {}

    /** A new directory whose name begins with {@code name}. */
    public static Path directory(String name) {
        try {
            var target = Files.createDirectories(Path.of("target", "scratch").toAbsolutePath());
            return Files.createTempDirectory(target, name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException("no directory for tests", e);
        }
    }
}

package io.tierline.chaos.command;

import java.nio.file.Path;

/** Where the project is. */
final class Home {
    /** Set by the start script. */
    private static final String HOME = "tierline.home";

    private Home() {}

    static Path project() {
        return Path.of(System.getProperty(HOME, "")).toAbsolutePath();
    }
}

package io.tierline.platform.layout;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One of Tierline's services, in the order in which they are started and shown. */
public enum Service {
    PARTNER("partner-service", 1, "partner"),
    SCORING("scoring-service", 2, null),
    TIERING("tiering-service", 3, "tiering"),
    CAPACITY("capacity-service", 4, "capacity"),
    SLACK("slack-notifier", 5, null),
    CONSOLE("console", 0, null);

    private final String module;
    private final int offset;
    private final @Nullable String database;

    Service(String module, int offset, @Nullable String database) {
        this.module = module;
        this.offset = offset;
        this.database = database;
    }

    /** Name of the module and of the process. */
    public String module() {
        return module;
    }

    /** Name of its database and of the role that owns it, if it has one. */
    public Optional<String> database() {
        return Optional.ofNullable(database);
    }

    /** Its directory in a built project; start it from there. */
    public Path application(Path project) {
        return project.resolve(module).resolve("target").resolve("quarkus-app");
    }

    int offset() {
        return offset;
    }
}

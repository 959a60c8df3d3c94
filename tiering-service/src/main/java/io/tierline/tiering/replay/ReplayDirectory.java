package io.tierline.tiering.replay;

import io.tierline.tiering.TieringSettings;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** This process's own directory for replays; one that a process left behind when it was killed is removed. */
@Singleton
class ReplayDirectory {
    private static final Logger LOG = Logger.getLogger(ReplayDirectory.class);
    private static final String PREFIX = "tierline-replays-";

    private final Path parent;
    private @Nullable Path own;

    ReplayDirectory(TieringSettings settings) {
        this.parent = settings.replay().directory().orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** A new, empty directory that only this user can read. */
    synchronized Path fresh() throws IOException {
        var mine = own;
        if (mine == null) {
            removeLeftovers();
            mine = Files.createTempDirectory(
                    parent, PREFIX + ProcessHandle.current().pid() + "-");
            own = mine;
        }
        return Files.createTempDirectory(mine, "");
    }

    private void removeLeftovers() throws IOException {
        try (var there = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (var directory : there) if (abandoned(directory)) tryToRemove(directory);
        }
    }

    /** Called before this process has one of its own, so one of its number is of a process that had it before. */
    private static boolean abandoned(Path directory) {
        var pid = directory.getFileName().toString().substring(PREFIX.length()).split("-", 2)[0];
        if (!pid.matches("\\d{1,10}")) return false;
        long number = Long.parseLong(pid);
        return number == ProcessHandle.current().pid()
                || ProcessHandle.of(number).isEmpty();
    }

    private static void tryToRemove(Path directory) {
        try {
            remove(directory);
        } catch (IOException e) {
            LOG.warnf(e, "%s was left behind and cannot be removed", directory);
        }
    }

    /** Removes a directory and everything in it. */
    static void remove(Path directory) throws IOException {
        try (var tree = Files.walk(directory)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
        }
    }

    @PreDestroy
    synchronized void close() {
        if (own == null) return;
        tryToRemove(own);
    }
}

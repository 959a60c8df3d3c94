package io.tierline.platform.postgres;

import io.tierline.platform.process.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The making of a data directory with {@code initdb}.
 *
 * @param identity who will own it
 * @param binaries the programs
 */
record PostgresCluster(PostgresIdentity identity, PostgresBinaries binaries) {

    /** Makes it beside its place and moves it there when it is whole: a start that was cut short leaves nothing. */
    void make(PostgresSettings settings) throws IOException {
        var place = settings.directory().toAbsolutePath();
        Files.createDirectories(place.getParent());
        var half = place.resolveSibling(place.getFileName() + ".new");
        FileTrees.remove(half);
        Files.createDirectory(half);
        identity.give(half);
        initialise(settings, half);
        Files.move(half, place, StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialise(PostgresSettings settings, Path directory) throws IOException {
        var secret = Files.createTempFile(directory.getParent(), "initial", "");
        try {
            Files.writeString(secret, settings.password());
            identity.give(secret);
            var command = new ArrayList<>(identity.prefix());
            command.addAll(List.of(
                    binaries.program("initdb"),
                    "-D",
                    directory.toString(),
                    "-U",
                    PostgresSettings.SUPERUSER,
                    "-E",
                    "UTF8",
                    "--locale=C",
                    "--auth=scram-sha-256",
                    "--pwfile=" + secret));
            if (!settings.durable()) command.add("--no-sync");
            Processes.output(command, Map.of("LC_ALL", "C"));
        } finally {
            Files.deleteIfExists(secret);
        }
    }
}

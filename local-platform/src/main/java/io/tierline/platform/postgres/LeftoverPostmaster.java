package io.tierline.platform.postgres;

import io.tierline.platform.process.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A server that a launcher which was killed left running on a data directory, or the pid file it left there. */
final class LeftoverPostmaster {
    private LeftoverPostmaster() {}

    /** Ends the server, if one runs; removes a pid file whose number now belongs to some other program. */
    static void end(Path directory) throws IOException {
        var file = directory.resolve("postmaster.pid");
        if (!Files.exists(file)) return;
        long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        var process = ProcessHandle.of(pid).filter(Signals::isRunning);
        if (process.isEmpty()) return;
        if (isPostgres(process.get())) Signals.stop(process.get(), "INT", Duration.ofSeconds(30));
        else Files.deleteIfExists(file);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(path -> path.endsWith("/postgres")).orElse(false);
    }
}

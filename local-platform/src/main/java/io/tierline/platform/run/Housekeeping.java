package io.tierline.platform.run;

import io.tierline.platform.layout.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Keeps the logs of a running instance short and warns once, each time anew, when its disk gets full. */
final class Housekeeping implements AutoCloseable {
    private static final long LITTLE_ROOM = 256L << 20;

    private final DataDirectory data;
    private final Reporter reporter;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("housekeeping").factory());
    private boolean warned;

    Housekeeping(DataDirectory data, Reporter reporter) {
        this.data = data;
        this.reporter = reporter;
    }

    void start() {
        var _ = clock.scheduleWithFixedDelay(this::tidy, 5, 5, TimeUnit.SECONDS);
    }

    private void tidy() {
        try {
            try (var logs = Files.newDirectoryStream(data.root().resolve("logs"), "*.log")) {
                for (Path log : logs) new LogFile(log).cap();
            }
            boolean little = Files.getFileStore(data.root()).getUsableSpace() < LITTLE_ROOM;
            if (little && !warned) reporter.say("the disk of " + data.root() + " is nearly full; make room");
            warned = little;
        } catch (IOException e) {
            reporter.say("housekeeping: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}

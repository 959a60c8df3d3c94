package io.tierline.platform.run;

import io.tierline.platform.layout.DataDirectory;
import io.tierline.platform.layout.PortPlan;
import io.tierline.platform.layout.Service;
import io.tierline.platform.process.LocalPorts;
import io.tierline.platform.process.PortHolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must hold before an instance can be started. */
final class Preconditions {
    /** Free space below which nothing is started, in bytes. */
    private static final long ROOM_TO_START = 512L << 20;

    private Preconditions() {}

    static void built(Path project) throws CannotRun {
        var missing = Stream.of(Service.values())
                .filter(service -> !Files.exists(service.application(project).resolve("quarkus-run.jar")))
                .map(Service::module)
                .toList();
        if (!missing.isEmpty())
            throw new CannotRun("not built: %s. Build with ./mvnw package.".formatted(String.join(", ", missing)));
    }

    static void room(DataDirectory data) throws CannotRun, IOException {
        long free = Files.getFileStore(data.root()).getUsableSpace();
        if (free < ROOM_TO_START)
            throw new CannotRun(
                    "only %d MB are free on the disk of %s (needed: %d). Make room, or choose another place with --data."
                            .formatted(free >> 20, data.root(), ROOM_TO_START >> 20));
    }

    static void portsFree(PortPlan ports) throws CannotRun {
        var taken = ports.named().entrySet().stream()
                .filter(entry -> !LocalPorts.isFree(entry.getValue()))
                .map(entry -> "%d (for %s)%s"
                        .formatted(
                                entry.getValue(),
                                entry.getKey(),
                                PortHolder.of(entry.getValue())
                                        .map(holder -> " by process " + holder)
                                        .orElse("")))
                .collect(Collectors.joining(", "));
        if (!taken.isEmpty())
            throw new CannotRun(
                    "ports in use: %s. Stop what listens there, or choose others with --port.".formatted(taken));
    }
}

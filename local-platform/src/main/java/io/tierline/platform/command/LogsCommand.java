package io.tierline.platform.command;

import io.tierline.platform.run.CannotRun;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the processes of an instance say. */
@Command(name = "logs", description = "Shows the log of one process, or of all.", mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {
    private static final int CHUNK = 1 << 16;

    @Mixin
    private Place place;

    @Parameters(arity = "0..1", paramLabel = "SERVICE", description = "Which process; all when it is left out.")
    private @Nullable String service;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on showing what is added, until Ctrl-C.")
    private boolean follow;

    @Override
    public Integer call() throws CannotRun, IOException {
        var logs = logs();
        var seen = new HashMap<Path, Long>();
        do {
            for (var log : logs.entrySet()) show(log.getKey(), log.getValue(), seen, logs.size() > 1);
            if (follow) LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
        } while (follow && !Thread.interrupted());
        return 0;
    }

    private Map<String, Path> logs() throws CannotRun, IOException {
        var all = new TreeMap<String, Path>();
        var directory = place.existing().root().resolve("logs");
        try (var files = Files.newDirectoryStream(directory, "*.log")) {
            for (var file : files) all.put(file.getFileName().toString().replace(".log", ""), file);
        }
        var one = service;
        if (one == null) return all;
        var file = all.get(one);
        if (file == null)
            throw new CannotRun("no log of %s (there are: %s)".formatted(one, String.join(", ", all.keySet())));
        return Map.of(one, file);
    }

    private static void show(String name, Path file, Map<Path, Long> seen, boolean named) throws IOException {
        try (var log = new RandomAccessFile(file.toFile(), "r")) {
            long from = seen.getOrDefault(file, 0L);
            if (from > log.length()) from = 0;
            while (from < log.length()) {
                var bytes = new byte[(int) Math.min(CHUNK, log.length() - from)];
                log.seek(from);
                log.readFully(bytes);
                int whole = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf('\n') + 1;
                if (whole == 0 && bytes.length < CHUNK) break;
                int size = whole == 0 ? bytes.length : whole;
                print(
                        name,
                        new String(bytes, 0, size, StandardCharsets.UTF_8)
                                .lines()
                                .toList(),
                        named);
                from += size;
            }
            seen.put(file, from);
        }
    }

    private static void print(String name, List<String> lines, boolean named) {
        for (var line : lines) System.out.println(named ? "%-18s | %s".formatted(name, line) : line);
    }
}

package io.tierline.benchmarks.stand;

import io.tierline.platform.process.Shield;
import io.tierline.platform.process.Signals;
import io.tierline.platform.process.Spawner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A Java process under the limits that all measured ones share; its words go to a log file. */
public final class Jvm implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LAST_LINES = 25;
    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager");

    private final String name;
    private final Process process;
    private final Path log;

    private Jvm(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** Starts a main class of this class path. */
    static Jvm start(
            String name, List<String> memory, Class<?> main, List<String> arguments, Path directory, Path log) {
        var words = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        words.addAll(arguments);
        return start(name, memory, words, directory, log);
    }

    /**
     * Starts a process.
     *
     * @param memory flags that bound its heap
     * @param program {@code -jar} and file, or class path and main class, with arguments
     */
    static Jvm start(String name, List<String> memory, List<String> program, Path directory, Path log) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(FLAGS);
        words.addAll(memory);
        words.addAll(program);
        var process = Spawner.start(new ProcessBuilder(Shield.around(words, "TERM", List.of()))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile()));
        return new Jvm(name, process, log);
    }

    public long pid() {
        return process.pid();
    }

    /** @throws BenchFailure when it has ended; with the end of what it said */
    public void requireAlive() {
        if (!process.isAlive())
            throw new BenchFailure("%s ended with status %d:%n%s".formatted(name, process.exitValue(), lastWords()));
    }

    /** Waits for its end and requires a good one. */
    void awaitEnd() {
        try {
            if (process.waitFor() != 0) requireAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted while waiting for " + name, e);
        }
    }

    private String lastWords() {
        try (var lines = Files.lines(log)) {
            var all = lines.toList();
            return all.stream()
                    .skip(Math.max(0, all.size() - LAST_LINES))
                    .collect(Collectors.joining(System.lineSeparator()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Signals.stop(process.toHandle(), "TERM", PATIENCE);
    }
}

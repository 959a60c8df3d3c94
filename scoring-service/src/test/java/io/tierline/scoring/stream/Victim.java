package io.tierline.scoring.stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.streams.KafkaStreams;

/** The topology in a process of its own, made to be killed. */
final class Victim {
    /** As the service that made way for it, so that it takes its place in the group at once. */
    private static final String INSTANCE = "scoring-1";

    private static final int THREADS = 2;
    /** How many times it reaches the point at which it dies. */
    private static final int COMMITS = 2;

    /** What it ends with when it dies by itself. */
    static final int DEAD = 17;

    private final Path directory;
    private final Path connection;
    private Process process;

    Victim(Path directory, Map<String, String> kafka) throws IOException {
        this.directory = directory;
        this.connection = directory.resolve("kafka.properties");
        var properties = new Properties();
        properties.putAll(kafka);
        try (var out = Files.newOutputStream(connection)) {
            properties.store(out, null);
        }
        process = spawn();
    }

    /** SIGKILL, and another on the same directory at once. */
    void killAndReplace() {
        process.destroyForcibly();
        process.onExit().join();
        process = spawn();
    }

    /** In order, so that no open transaction keeps the readers of other tests waiting. */
    void end() {
        process.destroy();
        process.onExit().join();
    }

    /** Kills it, and another runs until it dies by itself at that point of one of its first commits. */
    void dieAt(CommitPoint point) {
        process.destroyForcibly();
        process.onExit().join();
        process = spawn(point.name());
    }

    boolean dead() {
        return !process.isAlive();
    }

    /** What a dead one ended with. */
    int status() {
        return process.exitValue();
    }

    void replace() {
        process = spawn();
    }

    private Process spawn(String... more) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                directory.toString(),
                connection.toString()));
        command.addAll(List.of(more));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(
                            directory.resolve("victim.log").toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] arguments) throws Exception {
        var properties = new Properties();
        try (var in = Files.newInputStream(Path.of(arguments[1]))) {
            properties.load(in);
        }
        var connection = new HashMap<String, Object>();
        properties.stringPropertyNames().forEach(name -> connection.put(name, properties.getProperty(name)));
        var settings = new OneOfTwo(
                INSTANCE,
                URI.create("http://127.0.0.1:1"),
                Path.of(arguments[0]).resolve("state"),
                THREADS);
        var left = new AtomicInteger(COMMITS);
        Consumer<CommitPoint> reached = point -> {
            if (arguments.length > 2 && point.name().equals(arguments[2]) && left.decrementAndGet() == 0)
                Runtime.getRuntime().halt(DEAD);
        };
        var streams = new ScoringStreams(
                settings,
                connection,
                new SimpleMeterRegistry(),
                (topology, all) -> new KafkaStreams(topology, all, new BreakableClients(reached)));
        Runtime.getRuntime().addShutdownHook(new Thread(streams::close));
        streams.start();
        new CountDownLatch(1).await();
    }
}

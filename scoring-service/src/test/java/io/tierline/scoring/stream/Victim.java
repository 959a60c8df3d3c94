package io.tierline.scoring.stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;

/** The topology in a process of its own, made to be killed. */
final class Victim {
    /** As the service that made way for it, so that it takes its place in the group at once. */
    private static final String INSTANCE = "scoring-1";

    private static final int THREADS = 2;

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

    private Process spawn() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                directory.toString(),
                connection.toString());
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
        var streams = new ScoringStreams(settings, connection, new SimpleMeterRegistry());
        Runtime.getRuntime().addShutdownHook(new Thread(streams::close));
        streams.start();
        new CountDownLatch(1).await();
    }
}

package io.tierline.platform.kafka;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * One Kafka node, broker and KRaft controller at once, inside this JVM. Its data survives restarts and kill -9 of the
 * process; it does not promise to survive a power cut, since Kafka acknowledges before the disk has it.
 */
public final class KafkaBroker implements AutoCloseable {
    /** The broker's chatter; held here because the logging system forgets levels of loggers nobody holds. */
    private static final List<Logger> LOUD = List.of(
            Logger.getLogger("org.apache.kafka"), Logger.getLogger("kafka"), Logger.getLogger("state.change.logger"));

    private final KafkaRaftServer server;

    private KafkaBroker(KafkaRaftServer server) {
        this.server = server;
    }

    /**
     * Formats the directory when it is new and starts the broker; returns when clients can connect.
     *
     * @throws IOException if the directory cannot be written
     * @throws IllegalStateException if the directory cannot be formatted; the message is Kafka's
     */
    public static KafkaBroker start(BrokerSettings settings) throws IOException {
        LOUD.forEach(logger -> logger.setLevel(Level.WARNING));
        Files.createDirectories(settings.directory());
        var properties = settings.properties();
        if (!Files.exists(settings.directory().resolve("meta.properties"))) format(settings);
        var server = new KafkaRaftServer(new KafkaConfig(properties, false), Time.SYSTEM);
        server.startup();
        return new KafkaBroker(server);
    }

    /** Waits until the broker has ended, whoever ended it. */
    public void await() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(BrokerSettings settings) throws IOException {
        Path file =
                Files.createTempFile(settings.directory().toAbsolutePath().getParent(), "kafka-format", ".properties");
        try {
            try (var out = Files.newOutputStream(file)) {
                settings.properties().store(out, null);
            }
            var said = new ByteArrayOutputStream();
            int status = StorageTool.execute(
                    new String[] {
                        "format",
                        "--config",
                        file.toString(),
                        "--cluster-id",
                        Uuid.randomUuid().toString(),
                        "--ignore-formatted",
                        "--feature",
                        "transaction.version=2"
                    },
                    new PrintStream(said, true, StandardCharsets.UTF_8));
            if (status != 0)
                throw new IllegalStateException("cannot format " + settings.directory() + ": "
                        + said.toString(StandardCharsets.UTF_8).strip());
        } finally {
            Files.deleteIfExists(file);
        }
    }
}

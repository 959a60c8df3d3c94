package io.tierline.testkit;

import io.tierline.contracts.topic.Topic;
import io.tierline.contracts.topic.TopicStep;
import io.tierline.platform.access.Secrets;
import io.tierline.platform.postgres.PostgresAdmin;
import io.tierline.platform.postgres.PostgresDatabase;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one real broker and the one real database server of this JVM, started when first asked for and ended with the
 * JVM. Containers where a container engine answers, else embedded; {@code -Dtierline.backends=embedded|containers|auto}
 * decides.
 *
 * @param kind what they are, as printed at the start
 * @param kafka client settings: address and, where the broker asks for it, credential
 * @param postgres the superuser's access
 */
public record Backends(String kind, Map<String, String> kafka, PostgresAdmin postgres) {
    /** Partitions of the topics keyed by partner; few, so that tests are quick, but more than one. */
    public static final int PARTITIONS = 3;

    /** Where the running ones are written down: Quarkus loads this class more than once into the same JVM. */
    private static final String NOTE = "tierline.test.backends.running";

    private static final Object ONE_AT_A_TIME = "io.tierline.testkit.Backends".intern();

    /** The backends of this JVM, with all of Tierline's topics made. */
    public static Backends shared() {
        synchronized (ONE_AT_A_TIME) {
            var running = read(System.getProperty(NOTE));
            if (running != null) return running;
            var started = BackendsChoice.fromSystem().start();
            System.out.println("tierline tests run against " + started.kind());
            var differing = new TopicStep(PARTITIONS, TopicStep.CLUSTER_DEFAULT, _ -> {}).run(started.kafka());
            if (!differing.isEmpty()) throw new IllegalStateException("topics differ: " + differing);
            System.setProperty(NOTE, started.note());
            return started;
        }
    }

    /** Bootstrap servers of the broker. */
    public String bootstrapServers() {
        return Objects.requireNonNull(kafka.get("bootstrap.servers"));
    }

    /** A new, empty database whose name begins with {@code name}, and its owner. */
    public PostgresDatabase freshDatabase(String name) {
        var unique = name + "_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        try {
            return postgres.database(unique, Secrets.password());
        } catch (SQLException e) {
            throw new IllegalStateException("database " + unique + " cannot be made", e);
        }
    }

    /** How many partitions a topic has here. */
    public static int partitions(Topic topic) {
        return topic.partitions(PARTITIONS);
    }

    private String note() {
        var note = new Properties();
        note.put("kind", kind);
        note.put("host", postgres.host());
        note.put("port", Integer.toString(postgres.port()));
        note.put("user", postgres.user());
        note.put("password", postgres.password());
        kafka.forEach((key, value) -> note.put("kafka." + key, value));
        var text = new StringWriter();
        try {
            note.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static @Nullable Backends read(@Nullable String text) {
        if (text == null) return null;
        var note = new Properties();
        try {
            note.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var kafka = new HashMap<String, String>();
        for (var key : note.stringPropertyNames())
            if (key.startsWith("kafka.")) kafka.put(key.substring("kafka.".length()), note.getProperty(key));
        var postgres = new PostgresAdmin(
                note.getProperty("host"),
                Integer.parseInt(note.getProperty("port")),
                note.getProperty("user"),
                note.getProperty("password"));
        return new Backends(note.getProperty("kind"), Map.copyOf(kafka), postgres);
    }
}

package io.tierline.benchmarks.rows;

import io.tierline.contracts.topic.Topic;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What a measured process is told.
 *
 * @param client how it reaches the broker
 * @param group the consumer group in which its progress shows
 * @param output topic that its scores go to
 * @param partitions of each topic keyed by partner
 * @param scratch directory for its state
 */
public record JobSettings(Map<String, String> client, String group, String output, int partitions, Path scratch) {
    /** Threads that work, in every row. */
    public static final int THREADS = 2;

    /** The topics with the events. */
    public static final List<String> SOURCES = List.of(Topic.PARTNERS.topicName(), Topic.ENGAGEMENTS.topicName());

    private static final String CLIENT = "kafka.";

    /** As lines of a settings file. */
    public Map<String, String> lines() {
        var lines = new TreeMap<String, String>();
        client.forEach((key, value) -> lines.put(CLIENT + key, value));
        lines.put("group", group);
        lines.put("output", output);
        lines.put("partitions", Integer.toString(partitions));
        lines.put("scratch", scratch.toString());
        return lines;
    }

    /** The settings in the file that the only argument names. */
    public static JobSettings of(String[] arguments) {
        var lines = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(arguments[0]))) {
            lines.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> client = new HashMap<>();
        for (var name : lines.stringPropertyNames())
            if (name.startsWith(CLIENT)) client.put(name.substring(CLIENT.length()), lines.getProperty(name));
        return new JobSettings(
                client,
                lines.getProperty("group"),
                lines.getProperty("output"),
                Integer.parseInt(lines.getProperty("partitions")),
                Path.of(lines.getProperty("scratch")));
    }
}

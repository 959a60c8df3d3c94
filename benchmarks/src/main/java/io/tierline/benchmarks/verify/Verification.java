package io.tierline.benchmarks.verify;

import io.tierline.benchmarks.stand.BenchmarkFramework;
import io.tierline.contracts.topic.Topic;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The checking process: folds the log with the domain and holds every row's last scores against it. */
public final class Verification {
    /** One unit of the fourth decimal, on which two roundings of the same number may fall apart. */
    private static final double TOLERANCE = 1.000001e-4;

    private static final String CLIENT = "kafka.";
    private static final String OUTPUT = "output.";
    private static final String PRESENT = "present";

    private Verification() {}

    /**
     * The settings of the process.
     *
     * @param outputs topic by name of the row
     */
    public static Map<String, String> settings(
            Map<String, String> client, Map<String, String> outputs, Instant present) {
        Map<String, String> lines = new HashMap<>();
        client.forEach((key, value) -> lines.put(CLIENT + key, value));
        outputs.forEach((row, topic) -> lines.put(OUTPUT + row, topic));
        lines.put(PRESENT, present.toString());
        return lines;
    }

    /** The verdicts in a result file, by name of the row. */
    public static Map<String, Verdict> read(Path result) throws IOException {
        Map<String, Verdict> verdicts = new HashMap<>();
        for (var line : Files.readAllLines(result)) {
            var words = line.split(" ");
            verdicts.put(
                    words[0],
                    new Verdict(
                            Long.parseLong(words[1]),
                            Integer.parseInt(words[2]),
                            Integer.parseInt(words[3]),
                            Double.parseDouble(words[4])));
        }
        return verdicts;
    }

    /** Takes the paths of the settings file and of the result file. */
    public static void main(String[] arguments) throws IOException {
        var settings = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of(arguments[0]))) {
            settings.load(file);
        }
        Map<String, String> client = new HashMap<>();
        for (var name : settings.stringPropertyNames())
            if (name.startsWith(CLIENT)) client.put(name.substring(CLIENT.length()), settings.getProperty(name));
        var log = new WholeTopic(client);
        var reference = new Reference(BenchmarkFramework.framework(), Instant.parse(settings.getProperty(PRESENT)));
        reference.read(log);
        List<String> lines = new ArrayList<>();
        for (var name : settings.stringPropertyNames()) {
            if (!name.startsWith(OUTPUT)) continue;
            var verdict = compare(reference, log, settings.getProperty(name));
            lines.add("%s %d %d %d %s"
                    .formatted(
                            name.substring(OUTPUT.length()),
                            verdict.records(),
                            verdict.partners(),
                            verdict.equal(),
                            verdict.largestDifference()));
        }
        Files.write(Path.of(arguments[1]), lines);
    }

    private static Verdict compare(Reference reference, WholeTopic log, String topic) {
        boolean product = topic.equals(Topic.SCORES.topicName());
        Map<String, Published> last = new HashMap<>();
        long[] records = new long[1];
        log.read(topic, record -> {
            records[0]++;
            var key = new String(record.key(), StandardCharsets.UTF_8);
            last.put(key, product ? Published.ofProduct(record) : Published.ofPeer(record));
        });
        int equal = 0;
        double largest = 0;
        for (var entry : last.entrySet()) {
            var published = entry.getValue();
            var expected = reference.score(entry.getKey(), published.asOf());
            if (expected.isEmpty()) continue;
            double difference = Math.abs(expected.get().score() - published.score());
            largest = Math.max(largest, difference);
            if (difference <= TOLERANCE && expected.get().coverage() == published.coverage()) equal++;
        }
        return new Verdict(records[0], reference.partners(), equal, largest);
    }
}

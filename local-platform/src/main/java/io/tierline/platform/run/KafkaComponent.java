package io.tierline.platform.run;

import io.tierline.contracts.topic.Topic;
import io.tierline.platform.kafka.BrokerSettings;
import io.tierline.platform.kafka.KafkaProcess;
import io.tierline.platform.layout.ServiceConfig;
import io.tierline.platform.process.Shield;
import io.tierline.platform.process.Spawner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The Kafka broker of an instance. */
public final class KafkaComponent implements Component {
    static final String NAME = "kafka";

    private final ServiceConfig config;
    private final Reporter reporter;
    private final Path readyNote;
    private volatile @Nullable Process process;

    /** @param reporter is told of topics that differ from what the log needs */
    public KafkaComponent(ServiceConfig config, Reporter reporter) {
        this.config = config;
        this.reporter = reporter;
        this.readyNote = config.data().config("kafka-ready");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Process start() throws IOException {
        var data = config.data();
        var broker =
                new BrokerSettings(data.kafka(), config.kafka(), config.ports().controller());
        var settings = new KafkaProcess.Settings(broker, Topic.DEFAULT_PARTNER_PARTITIONS, readyNote);
        data.write(data.config(NAME), settings.lines());
        Files.deleteIfExists(readyNote);
        var command = Java.command(
                "256m",
                List.of("-XX:TieredStopAtLevel=1", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager"),
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        KafkaProcess.class.getName(),
                        data.config(NAME).toString()));
        var started = Spawner.start(new ProcessBuilder(Shield.around(command, "TERM", List.of()))
                .redirectErrorStream(true)
                .redirectOutput(new LogFile(data.log(NAME)).forAppending()));
        process = started;
        return started;
    }

    @Override
    public boolean isReady() {
        var started = process;
        if (started == null || !Files.exists(readyNote)) return false;
        try {
            var note = Files.readAllLines(readyNote);
            if (note.isEmpty() || !note.getFirst().equals(Long.toString(started.pid()))) return false;
            note.stream().skip(1).forEach(reporter::say);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.tierline.platform.kafka;

import io.tierline.contracts.topic.Topic;
import io.tierline.contracts.topic.TopicStep;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The broker as a process of its own: starts it, makes the topics, then writes a note that it is ready, and runs until
 * it is told to stop.
 */
public final class KafkaProcess {
    private KafkaProcess() {}

    /**
     * The settings file of the process.
     *
     * @param broker where the broker keeps its data and listens
     * @param partnerPartitions partitions of the topics keyed by partner
     * @param readyNote file that receives the process id, then one line for each topic that differs
     */
    public record Settings(BrokerSettings broker, int partnerPartitions, Path readyNote) {

        /** As lines of a settings file. */
        public Map<String, String> lines() {
            return Map.of(
                    "directory", broker.directory().toString(),
                    "port", Integer.toString(broker.access().port()),
                    "password", broker.access().password(),
                    "controller-port", Integer.toString(broker.controllerPort()),
                    "partner-partitions", Integer.toString(partnerPartitions),
                    "ready-note", readyNote.toString());
        }

        static Settings read(Path file) throws Exception {
            var p = new Properties();
            p.load(new StringReader(Files.readString(file)));
            var access = new KafkaAccess(Integer.parseInt(p.getProperty("port")), p.getProperty("password"));
            int controller = Integer.parseInt(p.getProperty("controller-port"));
            return new Settings(
                    new BrokerSettings(Path.of(p.getProperty("directory")), access, controller),
                    Integer.parseInt(p.getProperty("partner-partitions", "" + Topic.DEFAULT_PARTNER_PARTITIONS)),
                    Path.of(p.getProperty("ready-note")));
        }
    }

    /** Takes the path of the settings file. */
    public static void main(String[] arguments) throws Exception {
        var settings = Settings.read(Path.of(arguments[0]));
        var broker = KafkaBroker.start(settings.broker());
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "broker-close"));
        var differing = new TopicStep(settings.partnerPartitions(), TopicStep.CLUSTER_DEFAULT, System.out::println)
                .run(settings.broker().access().clientSettings());
        var note = new ArrayList<>(List.of(Long.toString(ProcessHandle.current().pid())));
        note.addAll(differing);
        Files.write(settings.readyNote(), note);
        System.out.println("broker ready on port " + settings.broker().access().port());
        broker.await();
    }
}

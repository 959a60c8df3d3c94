package io.tierline.benchmarks.stand;

import io.tierline.benchmarks.rows.JobSettings;
import io.tierline.contracts.topic.TopicStep;
import io.tierline.platform.kafka.BrokerSettings;
import io.tierline.platform.kafka.KafkaProcess;
import io.tierline.platform.layout.DataDirectory;
import io.tierline.platform.layout.FreePlan;
import io.tierline.platform.layout.InstanceSecrets;
import io.tierline.platform.layout.PortPlan;
import io.tierline.platform.layout.Service;
import io.tierline.platform.layout.ServiceConfig;
import io.tierline.platform.process.FileTrees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A broker in its own process with the product's topics, and the means to start measured processes beside it. */
public final class Stand implements AutoCloseable {
    /** Heap of the broker. */
    public static final String BROKER_HEAP = "512m";

    /** Young generation of each measured process: the serial collector's own beginning is too small for all of them. */
    public static final String YOUNG = "384m";

    private static final String VERIFIER_HEAP = "6g";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path project;
    private final DataDirectory data;
    private final PortPlan ports;
    private final ServiceConfig config;
    private final String heap;
    private final int partitions;
    private final Jvm broker;

    private Stand(Path project, Path directory, String heap, int partitions) throws IOException {
        this.project = project;
        this.data = new DataDirectory(directory);
        this.heap = heap;
        this.partitions = partitions;
        this.ports = FreePlan.find();
        data.create();
        this.config = new ServiceConfig(data, ports, InstanceSecrets.of(data));
        this.broker = startBroker();
    }

    /**
     * A stand that is ready.
     *
     * @param project the built project
     * @param directory new; removed at the end
     * @param heap largest heap of each measured process
     * @param partitions of the topics keyed by partner
     */
    public static Stand start(Path project, Path directory, String heap, int partitions) {
        try {
            return new Stand(project, directory, heap, partitions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Jvm startBroker() throws IOException {
        var note = data.config("kafka-ready");
        var settings = new KafkaProcess.Settings(
                new BrokerSettings(data.kafka(), config.kafka(), ports.controller()), partitions, note);
        data.write(data.config("kafka"), settings.lines());
        var arguments = List.of(data.config("kafka").toString());
        var started = Jvm.start(
                "kafka", List.of("-Xmx" + BROKER_HEAP), KafkaProcess.class, arguments, data.root(), data.log("kafka"));
        Pause.until("the broker is ready", PATIENCE, () -> {
            started.requireAlive();
            return Files.exists(note);
        });
        return started;
    }

    public Map<String, String> client() {
        return config.kafka().clientSettings();
    }

    public int partitions() {
        return partitions;
    }

    public long brokerPid() {
        return broker.pid();
    }

    /** Starts one of the peers. */
    public Jvm job(Class<?> main, String group, String output) {
        var settings = new JobSettings(client(), group, output, partitions, scratch(group));
        try {
            Files.createDirectories(settings.scratch());
            data.write(data.config(group), settings.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Jvm.start(group, measured(), main, List.of(data.config(group).toString()), data.root(), data.log(group));
    }

    /** Starts the packaged scoring service with the settings that the launcher gives it, and the common heap. */
    public Jvm scoringService() {
        var module = Service.SCORING.module();
        var application = Service.SCORING.application(project);
        try {
            FileTrees.remove(data.streams());
            Files.createDirectories(data.streams());
            data.write(data.config(module), config.of(Service.SCORING, Map.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var program = List.of(
                "-Dsmallrye.config.locations=" + data.config(module).toUri(),
                "-jar",
                application.resolve("quarkus-run.jar").toString());
        return Jvm.start(module, measured(), program, application, data.log(module));
    }

    private List<String> measured() {
        return List.of("-Xmx" + heap, "-Xmn" + YOUNG);
    }

    /** Runs a checking process to its good end. */
    public void check(Class<?> main, Map<String, String> settings, Path result) {
        try {
            Files.createDirectories(result.getParent());
            data.write(data.config("check"), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var arguments = List.of(data.config("check").toString(), result.toString());
        try (var check =
                Jvm.start("check", List.of("-Xmx" + VERIFIER_HEAP), main, arguments, data.root(), data.log("check"))) {
            check.awaitEnd();
        }
    }

    /** Makes the topics that are missing, as the product's own step does. */
    public void makeTopics() {
        var differing = new TopicStep(partitions, TopicStep.CLUSTER_DEFAULT, _ -> {}).run(client());
        if (!differing.isEmpty()) throw new BenchFailure(String.join("; ", differing));
    }

    /** Directory for the state of a measured process. */
    public Path scratch(String name) {
        return data.root().resolve("scratch").resolve(name);
    }

    @Override
    public void close() {
        broker.close();
        try {
            FileTrees.remove(data.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

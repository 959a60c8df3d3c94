package io.tierline.benchmarks.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tierline.benchmarks.dataset.Dataset;
import io.tierline.benchmarks.stand.BenchFailure;
import io.tierline.benchmarks.stand.BenchmarkFramework;
import io.tierline.benchmarks.stand.EventLoad;
import io.tierline.benchmarks.stand.Pause;
import io.tierline.benchmarks.stand.Topics;
import io.tierline.contracts.topic.Topic;
import io.tierline.platform.access.Role;
import io.tierline.platform.access.TokenMint;
import io.tierline.platform.http.Api;
import io.tierline.platform.http.Refused;
import io.tierline.platform.layout.DataDirectory;
import io.tierline.platform.layout.FreePlan;
import io.tierline.platform.layout.InstanceSecrets;
import io.tierline.platform.layout.PortPlan;
import io.tierline.platform.layout.Service;
import io.tierline.platform.layout.ServiceConfig;
import io.tierline.platform.process.FileTrees;
import io.tierline.platform.run.CannotRun;
import io.tierline.platform.run.Instance;
import io.tierline.platform.run.PidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** All of Tierline, started as {@code ./tierline up} starts it, on a data directory of its own. */
public final class WholePlatform implements AutoCloseable {
    /** The product's consumer group; its changelog topics begin with it. */
    static final String APPLICATION = "tierline-scoring";

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration LIFE = Duration.ofHours(2);

    private final DataDirectory data;
    private final PortPlan ports = FreePlan.find();
    private final Instance instance;
    private final InstanceSecrets secrets;
    private final Topics topics;
    private final Clock clock;

    private WholePlatform(Path project, Path directory, Clock clock, Consumer<String> say)
            throws CannotRun, IOException {
        this.clock = clock;
        this.data = new DataDirectory(directory);
        this.instance = Instance.start(data, ports, project, new QuietReporter(say));
        this.secrets = InstanceSecrets.of(data);
        this.topics = new Topics(kafka(), Topic.DEFAULT_PARTNER_PARTITIONS);
    }

    /**
     * A platform that is ready.
     *
     * @param project the built project
     * @param directory new; removed at the end
     * @param say is told what is out of the ordinary
     */
    public static WholePlatform start(Path project, Path directory, Clock clock, Consumer<String> say) {
        try {
            return new WholePlatform(project, directory, clock, say);
        } catch (CannotRun e) {
            throw new BenchFailure(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DataDirectory data() {
        return data;
    }

    /** The clock it runs by. */
    public Clock clock() {
        return clock;
    }

    Topics topics() {
        return topics;
    }

    /** The service, as a holder of the role sees it. */
    public Api api(Service service, Role role) {
        var mint = new TokenMint(secrets.signingKey());
        var token = mint.token("benchmark", role, List.of(TokenMint.ALL_PROGRAMS), clock.instant(), LIFE);
        return Api.at(ports.url(service), token);
    }

    /** The process of a service. */
    ProcessHandle process(Service service) {
        try {
            var process = new PidFile(data).alive().get(service.module());
            if (process == null) throw new BenchFailure(service.module() + " does not run");
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As below, with the framework that all rows score by. */
    void fill(Dataset dataset, IntConsumer written) {
        fill(dataset, BenchmarkFramework.yaml(), written);
    }

    /** Makes the program, publishes the framework, writes the events, and returns when all of them are scored. */
    public void fill(Dataset dataset, String framework, IntConsumer written) {
        var path = "/api/programs/" + dataset.program();
        var _ = call(() -> {
            var body = JsonNodeFactory.instance.objectNode();
            body.put("name", "Benchmark").put("timeZone", "UTC");
            var _ = api(Service.PARTNER, Role.ADMIN).put(path, body);
            return api(Service.PARTNER, Role.LEAD).put(path + "/framework", "application/yaml", framework);
        });
        try (var load = new EventLoad(kafka(), Topic.DEFAULT_PARTNER_PARTITIONS)) {
            load.write(dataset, written);
        }
        awaitScored();
    }

    /** Returns when every event in the log is scored. */
    void awaitScored() {
        long total =
                topics.sourceEnds().values().stream().mapToLong(Long::longValue).sum();
        Pause.until("all events are scored", PATIENCE, () -> topics.committed(APPLICATION) >= total);
    }

    /** A call that has to succeed. */
    public interface Call {
        JsonNode make() throws IOException, Refused;
    }

    /** What it answered. */
    public static JsonNode call(Call call) {
        try {
            return call.make();
        } catch (Refused e) {
            throw new BenchFailure(String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How its broker is reached. */
    public Map<String, String> kafka() {
        return new ServiceConfig(data, ports, secrets).kafka().clientSettings();
    }

    /** What a service was told at its start. */
    public Map<String, String> settings(Service service) {
        return new ServiceConfig(data, ports, secrets).of(service, Map.of());
    }

    @Override
    public void close() {
        topics.close();
        instance.close();
        try {
            FileTrees.remove(data.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

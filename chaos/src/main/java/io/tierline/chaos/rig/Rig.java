package io.tierline.chaos.rig;

import io.tierline.platform.access.Role;
import io.tierline.platform.access.TokenMint;
import io.tierline.platform.layout.DataDirectory;
import io.tierline.platform.layout.FreePlan;
import io.tierline.platform.layout.InstanceSecrets;
import io.tierline.platform.layout.Service;
import io.tierline.platform.layout.ServiceConfig;
import io.tierline.platform.process.LocalPorts;
import io.tierline.platform.run.CannotRun;
import io.tierline.platform.run.InstanceLock;
import io.tierline.platform.run.KafkaComponent;
import io.tierline.platform.run.ServiceComponent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A broker and one or more instances of the scoring service, started as {@code ./tierline up} starts them. */
public final class Rig implements AutoCloseable {
    /** Largest heap of an instance unless told: facts of minutes at half of its speed are tens of millions. */
    public static final String HEAP = "6g";

    private static final Duration LIFE = Duration.ofHours(12);

    private final ServiceConfig config;
    private final InstanceLock lock;
    private final Victim kafka;
    private final Map<Victim, String> scorers = new LinkedHashMap<>();
    private final Reviver reviver;
    private boolean closed;

    private Rig(
            ServiceConfig config, InstanceLock lock, Path project, int instances, String heap, Consumer<String> say) {
        this.config = config;
        this.lock = lock;
        this.kafka = new Victim(new KafkaComponent(config, new Sayings(say)));
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        var ports = LocalPorts.free(instances);
        for (int number = 1; number <= instances; number++) {
            int port = number == 1 ? config.ports().of(Service.SCORING) : ports.get(number - 1);
            scorers.put(new Victim(scorer(number, port, project, heap, http)), "http://127.0.0.1:" + port);
        }
        this.reviver = new Reviver(all(), say);
    }

    /**
     * A rig on a directory that nobody else uses, all of it ready.
     *
     * @param project the built project that the scoring service is started from
     * @param instances of the scoring service
     * @param heap largest heap of each
     * @param say receives what goes wrong
     * @throws CannotRun if it does not start; nothing is left running then
     */
    public static Rig start(DataDirectory data, Path project, int instances, String heap, Consumer<String> say)
            throws CannotRun, IOException {
        if (!Files.exists(Service.SCORING.application(project).resolve("quarkus-run.jar")))
            throw new CannotRun("not built: scoring-service. Build with ./mvnw package.");
        data.create();
        var lock = InstanceLock.take(data)
                .orElseThrow(() -> new CannotRun(
                        "something runs on %s already; choose another place with --data".formatted(data.root())));
        var config = new ServiceConfig(data, FreePlan.find(), InstanceSecrets.of(data));
        var rig = new Rig(config, lock, project, instances, heap, say);
        Runtime.getRuntime().addShutdownHook(new Thread(rig::close, "rig-close"));
        try {
            rig.kafka.start();
            rig.kafka.awaitReady();
            for (var scorer : rig.scorers.keySet()) scorer.start();
            for (var scorer : rig.scorers.keySet()) scorer.awaitReady();
            rig.reviver.start();
            return rig;
        } catch (CannotRun | IOException | RuntimeException e) {
            rig.close();
            throw e;
        }
    }

    private ServiceComponent scorer(int number, int port, Path project, String heap, HttpClient http) {
        var own = new TreeMap<String, String>();
        own.put("tierline.scoring.instance", "scoring-" + number);
        own.put("tierline.scoring.advertised-url", "http://127.0.0.1:" + port);
        if (number > 1)
            own.put(
                    "kafka-streams.state.dir",
                    config.data().root().resolve("streams-" + number).toString());
        var name = number == 1 ? Service.SCORING.module() : Service.SCORING.module() + "-" + number;
        return new ServiceComponent(Service.SCORING, name, port, config, heap, own, project, http);
    }

    public Victim kafka() {
        return kafka;
    }

    public List<Victim> scorers() {
        return List.copyOf(scorers.keySet());
    }

    /** Every process, the broker first. */
    public List<Victim> all() {
        var all = new ArrayList<>(List.of(kafka));
        all.addAll(scorers.keySet());
        return all;
    }

    /** Address of each instance of the scoring service, by the name of its process. */
    public Map<String, String> scorerUrls() {
        var urls = new TreeMap<String, String>();
        scorers.forEach((scorer, url) -> urls.put(scorer.name(), url));
        return urls;
    }

    /** Address and credential of the broker. */
    public Map<String, String> connection() {
        return config.kafka().clientSettings();
    }

    /** A token that lets its holder read every program. */
    public String token(Clock clock) {
        return new TokenMint(config.secrets().signingKey())
                .token("chaos", Role.VIEWER, List.of(TokenMint.ALL_PROGRAMS), clock.instant(), LIFE);
    }

    /** How often a process ended of its own accord and was started again. */
    public int revived() {
        return reviver.count();
    }

    /** Waits until every process does its work. */
    public void awaitReady() throws CannotRun {
        for (var victim : all()) victim.awaitReady();
    }

    /** Ends every process, the scoring service first. */
    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        reviver.close();
        scorers.keySet().parallelStream().forEach(Victim::end);
        kafka.end();
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.tierline.platform.run;

import io.tierline.platform.layout.DataDirectory;
import io.tierline.platform.layout.InstanceSecrets;
import io.tierline.platform.layout.PortPlan;
import io.tierline.platform.layout.Service;
import io.tierline.platform.layout.ServiceConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/**
 * A running Tierline: Kafka, PostgreSQL and every service, each a process that is started again when it dies. Closing
 * ends the services, then Kafka, then PostgreSQL, and leaves no process.
 */
public final class Instance implements AutoCloseable {
    private final DataDirectory data;
    private final InstanceLock lock;
    private final Housekeeping housekeeping;
    private final Keeper kafka;
    private final Keeper postgres;
    private final List<Keeper> services = new ArrayList<>();
    private boolean closed;

    private Instance(ServiceConfig config, Path project, InstanceLock lock, Reporter reporter) {
        this.data = config.data();
        this.lock = lock;
        this.housekeeping = new Housekeeping(data, reporter);
        var pids = new PidFile(data);
        this.kafka = keeper(new KafkaComponent(config, reporter), pids, reporter);
        this.postgres = keeper(new PostgresComponent(config), pids, reporter);
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        for (var service : Service.values())
            services.add(keeper(new ServiceComponent(service, config, project, http), pids, reporter));
    }

    /**
     * Starts an instance and returns when all of it is ready.
     *
     * @param project the built project that the services are started from
     * @throws CannotRun if it cannot run; nothing is left running then
     */
    public static Instance start(DataDirectory data, PortPlan ports, Path project, Reporter reporter) throws CannotRun {
        try {
            Preconditions.built(project);
            data.create();
            var lock = InstanceLock.take(data)
                    .orElseThrow(() -> new CannotRun(
                            "an instance is running on %s already. End it with ./tierline down, or choose another place with --data."
                                    .formatted(data.root())));
            try {
                return start(data, ports, project, lock, reporter);
            } catch (CannotRun | IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new CannotRun("%s cannot be used: %s".formatted(data.root(), e), e);
        }
    }

    private static Instance start(
            DataDirectory data, PortPlan ports, Path project, InstanceLock lock, Reporter reporter)
            throws CannotRun, IOException {
        var pids = new PidFile(data);
        pids.endLeftovers(reporter);
        Preconditions.room(data);
        Preconditions.portsFree(ports);
        pids.writeLauncher();
        data.write(data.state(), "starting");
        var named = new TreeMap<String, String>();
        ports.named().forEach((name, port) -> named.put(name, Integer.toString(port)));
        data.write(data.ports(), named);
        var instance = new Instance(new ServiceConfig(data, ports, InstanceSecrets.of(data)), project, lock, reporter);
        instance.begin();
        return instance;
    }

    private void begin() throws CannotRun, IOException {
        var onExit = new Thread(this::close, "instance-close");
        Runtime.getRuntime().addShutdownHook(onExit);
        try {
            await(Stream.of(kafka.start(), postgres.start()));
            await(services.stream().map(Keeper::start));
        } catch (CannotRun e) {
            close();
            data.write(data.state(), "failed\n" + e.getMessage());
            throw e;
        }
        housekeeping.start();
        data.write(data.state(), "ready");
    }

    private static void await(Stream<CompletableFuture<Void>> starts) throws CannotRun {
        var all = starts.toList();
        var firstFailure = new CompletableFuture<Void>();
        for (var start : all) {
            var _ = start.exceptionally(failure -> {
                firstFailure.completeExceptionally(failure);
                return null;
            });
        }
        try {
            CompletableFuture.anyOf(firstFailure, CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)))
                    .get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof CannotRun reason ? reason : new CannotRun(String.valueOf(e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("interrupted while starting", e);
        }
    }

    /** Ends everything, in order; also when the start is still under way. */
    @Override
    public synchronized void close() {
        if (closed) return;
        closed = true;
        housekeeping.close();
        services.forEach(Keeper::requestStop);
        services.forEach(Keeper::stop);
        kafka.stop();
        postgres.stop();
        try {
            data.write(data.state(), "stopped");
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Keeper keeper(Component component, PidFile pids, Reporter reporter) {
        return new Keeper(component, new LogFile(data.log(component.name())), pids, reporter);
    }
}

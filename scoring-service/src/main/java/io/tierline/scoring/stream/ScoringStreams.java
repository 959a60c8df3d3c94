package io.tierline.scoring.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.tierline.scoring.store.OpenStores;
import io.tierline.scoring.topology.Counters;
import io.tierline.scoring.topology.ScoringTopology;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The running topology of this instance. Starts when the cluster is fit for it, says why while it is not, and starts
 * again after a fault that ended it.
 */
public final class ScoringStreams implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ScoringStreams.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(10);

    private record Running(KafkaStreams streams, int partitions, KafkaStreamsMetrics metrics) {
        void close() {
            metrics.close();
            if (!streams.close(CloseOptions.timeout(LONGEST_CLOSE))) LOG.warn("stream threads did not end in time");
        }
    }

    private final ScoringSettings settings;
    private final Map<String, Object> connection;
    private final MeterRegistry registry;
    private final OpenStores stores;
    private final BiFunction<Topology, Properties, KafkaStreams> engine;
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("scoring-keeper").daemon().factory());
    private volatile @Nullable Running running;
    private volatile String waiting = "is starting";

    /** @param connection address and credential of the cluster */
    public ScoringStreams(ScoringSettings settings, Map<String, Object> connection, MeterRegistry registry) {
        this(settings, connection, registry, KafkaStreams::new);
    }

    /** @param engine what carries the topology out */
    ScoringStreams(
            ScoringSettings settings,
            Map<String, Object> connection,
            MeterRegistry registry,
            BiFunction<Topology, Properties, KafkaStreams> engine) {
        SettingsCheck.check(settings);
        this.settings = settings;
        this.connection = Map.copyOf(connection);
        this.registry = registry;
        this.engine = engine;
        this.stores = new OpenStores(registry);
    }

    public void start() {
        var _ = keeper.scheduleWithFixedDelay(this::keep, 0, LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Why scores cannot be read from here now; empty when they can. */
    public Optional<String> trouble() {
        var now = running;
        if (now == null) return Optional.of(waiting);
        return switch (now.streams().state()) {
            case RUNNING -> Optional.empty();
            case CREATED, REBALANCING -> Optional.of("is taking over its partitions");
            case PENDING_SHUTDOWN, NOT_RUNNING, PENDING_ERROR, ERROR -> Optional.of("is starting again after a fault");
        };
    }

    /** The topology, to be queried; empty while it does not run. */
    public Optional<Queryable> queryable() {
        var now = running;
        return now == null || trouble().isPresent()
                ? Optional.empty()
                : Optional.of(new Queryable(now.streams(), now.partitions()));
    }

    private void keep() {
        try {
            var now = running;
            if (now != null && ended(now.streams().state())) {
                LOG.error("the topology ended; starting it again");
                running = null;
                now.close();
            }
            if (running == null) startIfFit();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            waiting = "cannot start: " + e.getMessage();
            LOG.error("the topology cannot start; trying again", e);
        }
    }

    private static boolean ended(KafkaStreams.State state) {
        return switch (state) {
            case ERROR, NOT_RUNNING -> true;
            case CREATED, REBALANCING, RUNNING, PENDING_SHUTDOWN, PENDING_ERROR -> false;
        };
    }

    private void startIfFit() throws InterruptedException {
        switch (new Preflight(connection).look()) {
            case Preflight.Outcome.Wait(var reason) -> {
                if (!reason.equals(waiting)) LOG.infof("not started yet: %s", reason);
                waiting = reason;
            }
            case Preflight.Outcome.Ready(var partitions) -> start(partitions);
        }
    }

    private void start(int partitions) {
        var topology = ScoringTopology.build(
                partitions, settings.emissionInterval(), settings.history(), Counters.in(registry), stores);
        var streams = engine.apply(topology, StreamsProperties.of(connection, settings));
        streams.setUncaughtExceptionHandler(fault -> {
            LOG.error("a stream thread ended and is replaced", fault);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
        streams.setStateListener((after, before) -> LOG.infof("topology %s, was %s", after, before));
        var metrics = new KafkaStreamsMetrics(streams);
        running = new Running(streams, partitions, metrics);
        streams.start();
        metrics.bindTo(registry);
    }

    /** Waits for a start that is under way, so that none outlives this. */
    @Override
    public void close() {
        keeper.shutdownNow();
        keeper.close();
        var now = running;
        running = null;
        waiting = "has stopped";
        if (now != null) now.close();
    }
}

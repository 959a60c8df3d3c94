package io.tierline.console.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.tierline.console.ConsoleSettings;
import io.tierline.service.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Everybody who listens: each has a bounded queue of its own, and one that lets it fill up is let go. */
@ApplicationScoped
public class Listeners {
    /** Updates that may wait for one listener; at five kinds, four times a second, some seconds' worth. */
    static final int QUEUE = 64;

    private static final Logger LOG = Logger.getLogger(Listeners.class);

    private record Listener(String program, MultiEmitter<? super Update> emitter) {}

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final AtomicInteger open = new AtomicInteger();
    private final int most;
    private final MeterRegistry meters;
    private final Clock clock;

    Listeners(ConsoleSettings settings, MeterRegistry meters, Clock clock) {
        this.most = settings.streamClients();
        this.meters = meters;
        this.clock = clock;
        meters.gauge("tierline.console.streams", open);
    }

    /**
     * The updates of a program from now on.
     *
     * @throws Refused unavailable when as many listen as may
     */
    public Multi<Update> listen(String program) {
        if (open.incrementAndGet() > most) {
            open.decrementAndGet();
            throw Refused.unavailable("%d live streams are open, and no more may be.".formatted(most));
        }
        return Multi.createFrom()
                .<Update>emitter(emitter -> join(program, emitter), QUEUE)
                .onFailure()
                .recoverWithItem(this::letGo)
                .onTermination()
                .invoke(open::decrementAndGet);
    }

    private void join(String program, MultiEmitter<? super Update> emitter) {
        var listener = new Listener(program, emitter);
        listeners.add(listener);
        emitter.onTermination(() -> listeners.remove(listener));
        emitter.emit(new Update.Ready(clock.instant()));
    }

    private Update letGo(Throwable full) {
        LOG.infof("a listener is let go: %s", full.getMessage());
        meters.counter("tierline.console.streams.dropped").increment();
        return new Update.Dropped();
    }

    boolean anyFor(String program) {
        return listeners.stream().anyMatch(listener -> listener.program.equals(program));
    }

    void tell(String program, List<Update> updates) {
        for (var listener : listeners) if (listener.program.equals(program)) updates.forEach(listener.emitter::emit);
    }

    void heartbeat() {
        listeners.forEach(listener -> listener.emitter.emit(new Update.Heartbeat()));
    }
}

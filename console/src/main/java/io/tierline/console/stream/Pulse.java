package io.tierline.console.stream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tierline.console.ConsoleSettings;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The regular sign of life to all listeners, by which they and everything between notice a broken connection. */
@ApplicationScoped
public class Pulse {
    private final Vertx vertx;
    private final Listeners listeners;
    private final long everyMillis;
    private long timer;

    Pulse(Vertx vertx, Listeners listeners, ConsoleSettings settings) {
        this.vertx = vertx;
        this.listeners = listeners;
        this.everyMillis = settings.heartbeat().toMillis();
    }

    void start(@Observes StartupEvent start) {
        timer = vertx.setPeriodic(everyMillis, _ -> listeners.heartbeat());
    }

    void stop(@Observes ShutdownEvent stop) {
        if (!vertx.cancelTimer(timer)) throw new IllegalStateException("the pulse had stopped before");
    }
}

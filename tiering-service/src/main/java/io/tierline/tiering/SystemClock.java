package io.tierline.tiering;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock at the edge of this service. */
final class SystemClock {
    private SystemClock() {}

    @Produces
    @Singleton
    @DefaultBean
    static Clock clock() {
        return Clock.systemUTC();
    }
}

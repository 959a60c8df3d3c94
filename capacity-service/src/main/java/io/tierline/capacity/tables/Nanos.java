package io.tierline.capacity.tables;

import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Instants as nanoseconds from 1970, UTC, up to the year 2262: what the database's own instants would round. */
public final class Nanos {
    private Nanos() {}

    public static long of(Instant instant) {
        return Math.addExact(TimeUnit.SECONDS.toNanos(instant.getEpochSecond()), instant.getNano());
    }

    public static Instant instant(long nanos) {
        return Instant.EPOCH.plusNanos(nanos);
    }
}

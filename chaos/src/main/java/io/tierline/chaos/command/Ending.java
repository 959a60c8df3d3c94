package io.tierline.chaos.command;

import io.tierline.platform.layout.DataDirectory;
import io.tierline.platform.process.FileTrees;
import io.tierline.platform.run.InstanceLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** What happens when this process ends, by itself or by Ctrl-C: temporary directories go when nobody uses them any more. */
final class Ending {
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Set<DataDirectory> TEMPORARY = ConcurrentHashMap.newKeySet();
    private static final AtomicBoolean UNDER_WAY = new AtomicBoolean();

    private Ending() {}

    /** Prepares for the end of this process. */
    static void expect() {
        Runtime.getRuntime().addShutdownHook(new Thread(Ending::end, "ending"));
    }

    /** Whether this process is about to end: what fails now, fails because of that. */
    static boolean underWay() {
        return UNDER_WAY.get();
    }

    /** Lets the directory go with this process. */
    static void remove(DataDirectory data) {
        TEMPORARY.add(data);
    }

    /** Lets the directory stay after all. */
    static void keep(DataDirectory data) {
        TEMPORARY.remove(data);
    }

    private static void end() {
        UNDER_WAY.set(true);
        try {
            for (var data : TEMPORARY) {
                long deadline = System.nanoTime() + PATIENCE.toNanos();
                while (InstanceLock.isHeld(data) && System.nanoTime() < deadline)
                    LockSupport.parkNanos(LOOK_EVERY.toNanos());
                FileTrees.remove(data.root());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary directory cannot be removed", e);
        }
    }
}

package io.tierline.chaos.deed;

import io.tierline.chaos.log.Positions;
import io.tierline.chaos.rig.Victim;
import io.tierline.platform.run.CannotRun;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Carries a plan out, deed after deed, and measures how long each took to be overcome. */
public final class Attack {
    /** Work that does not go on for so long is a failure of the run. */
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final List<Victim> victims;
    private final Positions positions;
    private final Chronicle chronicle;
    private final long begun = System.nanoTime();

    /** @param victims the processes, in the order in which the plan counts them */
    public Attack(List<Victim> victims, Positions positions, Chronicle chronicle) {
        this.victims = List.copyOf(victims);
        this.positions = positions;
        this.chronicle = chronicle;
    }

    /**
     * Carries all of it out; returns when the last deed has been overcome.
     *
     * @param before is called with the number of each deed before it is waited for
     * @throws CannotRun if work does not go on
     */
    public List<Done> carryOut(List<Deed> plan, IntConsumer before)
            throws CannotRun, IOException, InterruptedException {
        var done = new ArrayList<Done>();
        for (int i = 0; i < plan.size(); i++) {
            var deed = plan.get(i);
            before.accept(deed.number());
            if (deed.patient()) pause(deed.after());
            boolean nextWaits = i + 1 == plan.size() || plan.get(i + 1).patient();
            done.add(carryOut(deed, nextWaits ? PATIENCE : plan.get(i + 1).after(), nextWaits));
        }
        return done;
    }

    private Done carryOut(Deed deed, Duration patience, boolean must)
            throws CannotRun, IOException, InterruptedException {
        var victim = victims.get(deed.victim());
        var at = Duration.ofNanos(System.nanoTime() - begun);
        chronicle.deed(deed, victim.name(), at);
        switch (deed.what()) {
            case What.Kill(var down) -> {
                victim.kill();
                pause(down);
                victim.start();
            }
            case What.Pause(var length) -> {
                victim.pause();
                pause(length);
                victim.resume();
            }
            case What.Restart() -> {
                victim.stop();
                victim.start();
            }
        }
        var recovery = new Recovery(positions).await(patience);
        if (recovery.isEmpty() && must)
            throw new CannotRun("%s: work has not gone on for %d s after deed %d (%s)"
                    .formatted(
                            victim.name(),
                            patience.toSeconds(),
                            deed.number(),
                            deed.what().words()));
        recovery.ifPresent(took -> chronicle.overcome(deed, victim.name(), took));
        return new Done(deed, victim.name(), at, recovery.orElse(null));
    }

    private static void pause(Duration length) throws InterruptedException {
        long until = System.nanoTime() + length.toNanos();
        while (System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
            if (Thread.interrupted()) throw new InterruptedException();
        }
    }
}

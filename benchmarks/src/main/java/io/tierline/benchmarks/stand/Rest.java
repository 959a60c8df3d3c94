package io.tierline.benchmarks.stand;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** The machine at rest: whatever followed from an earlier step is done, and takes nothing of what is measured next. */
public final class Rest {
    private static final double BUSY = 0.2;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int QUIET_LOOKS = 3;

    private Rest() {}

    /** Waits until all processors together were busy for less than a fifth of three seconds on end. */
    public static void await() {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        int[] quiet = {0};
        Pause.until("the machine is at rest", PATIENCE, LOOK_EVERY, () -> {
            quiet[0] = machine.getCpuLoad() < BUSY ? quiet[0] + 1 : 0;
            return quiet[0] >= QUIET_LOOKS;
        });
    }
}

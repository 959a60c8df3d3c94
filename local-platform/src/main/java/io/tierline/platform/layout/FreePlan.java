package io.tierline.platform.layout;

import io.tierline.platform.process.LocalPorts;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/** Finds ports for one more instance beside those that run. */
public final class FreePlan {
    /** Below the range from which systems hand out ports of their own accord. */
    private static final int FIRST = 20_000;

    private static final int LAST = 32_000;
    private static final int TRIES = 200;

    private FreePlan() {}

    /** A plan whose ports are all free now. */
    public static PortPlan find() {
        return Stream.generate(() -> new PortPlan(ThreadLocalRandom.current().nextInt(FIRST, LAST)))
                .limit(TRIES)
                .filter(plan -> plan.named().values().stream().allMatch(LocalPorts::isFree))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free ports between %d and %d".formatted(FIRST, LAST)));
    }
}

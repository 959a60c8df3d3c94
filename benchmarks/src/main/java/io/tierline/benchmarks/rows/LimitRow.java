package io.tierline.benchmarks.rows;

import java.time.Clock;
import java.util.stream.IntStream;

/** The practical limit: the job without a framework and without recoverable state, exactly-once in what it publishes. */
public final class LimitRow {
    private LimitRow() {}

    /** Takes the path of the settings file. */
    public static void main(String[] arguments) throws InterruptedException {
        var settings = JobSettings.of(arguments);
        var threads = IntStream.range(0, JobSettings.THREADS)
                .mapToObj(thread -> Thread.ofPlatform()
                        .name("limit-" + thread)
                        .start(new LimitWorker(settings, thread, Clock.systemUTC())))
                .toList();
        for (var thread : threads) thread.join();
    }
}

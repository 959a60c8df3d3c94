package io.tierline.benchmarks.rows;

import java.time.Duration;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Reads every record of the sources on two threads and tells how far it is, but keeps nothing. */
final class Drain {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long COMMIT_NANOS = 100_000_000;

    private Drain() {}

    /** Runs until the process is ended. {@code read} makes a number of each record, so that no reading is idle. */
    static void run(JobSettings settings, ToLongFunction<byte[]> read) throws InterruptedException {
        List<Thread> threads = IntStream.range(0, JobSettings.THREADS)
                .mapToObj(thread ->
                        Thread.ofPlatform().name("drain-" + thread).start(() -> drain(settings, thread, read)))
                .toList();
        for (var thread : threads) thread.join();
    }

    private static void drain(JobSettings settings, int thread, ToLongFunction<byte[]> read) {
        long sum = 0;
        try (var consumer = PartitionConsumer.open(settings, thread)) {
            long committed = System.nanoTime();
            while (!Thread.currentThread().isInterrupted()) {
                for (var record : consumer.poll(POLL)) sum += read.applyAsLong(record.value());
                if (System.nanoTime() - committed < COMMIT_NANOS) continue;
                consumer.commitAsync();
                committed = System.nanoTime();
            }
        } finally {
            System.Logger log = System.getLogger(Drain.class.getName());
            log.log(System.Logger.Level.DEBUG, "sum {0}", sum);
        }
    }
}

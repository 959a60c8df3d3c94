package io.tierline.benchmarks.rows;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Reads every record of the sources on two threads and tells how far it is, but keeps nothing. */
final class Drain {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long COMMIT_NANOS = 100_000_000;

    /** Where the numbers go, so that none of the reading can be left out. */
    private static final LongAdder SEEN = new LongAdder();

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
        try (var consumer = PartitionConsumer.open(settings, thread)) {
            long committed = System.nanoTime();
            while (!Thread.currentThread().isInterrupted()) {
                long sum = 0;
                for (var record : consumer.poll(POLL)) sum += read.applyAsLong(record.value());
                SEEN.add(sum);
                if (System.nanoTime() - committed < COMMIT_NANOS) continue;
                consumer.commitAsync();
                committed = System.nanoTime();
            }
        }
    }
}

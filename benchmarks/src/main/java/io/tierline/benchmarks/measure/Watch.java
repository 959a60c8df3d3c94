package io.tierline.benchmarks.measure;

import io.tierline.benchmarks.stand.BenchFailure;
import io.tierline.benchmarks.stand.Jvm;
import io.tierline.benchmarks.stand.Pause;
import io.tierline.benchmarks.stand.Topics;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Watches a job from the outside: the offsets that its group has committed, every 50 ms, and what the system says of
 * its process. The same for every row, whatever runs in it.
 */
public final class Watch {
    private static final Duration EVERY = Duration.ofMillis(50);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(90);
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration LONGEST_SETTLING = Duration.ofSeconds(120);

    private final Topics topics;
    private final ProcessMeter broker;
    private final Clock clock;

    public Watch(Topics topics, long brokerPid, Clock clock) {
        this.topics = topics;
        this.broker = new ProcessMeter(brokerPid);
        this.clock = clock;
    }

    /**
     * Watches until every event is committed and the last score is out.
     *
     * @param output topic of the scores; null for a job that sends none
     * @param progress is told the part that is done
     */
    public Run watch(Jvm job, String group, @Nullable String output, DoubleConsumer progress) {
        long total =
                topics.sourceEnds().values().stream().mapToLong(Long::longValue).sum();
        var meter = new ProcessMeter(job.pid());
        var samples = new ArrayList<Sample>();
        long firstMillis = 0;
        long lastChange = System.nanoTime();
        while (samples.isEmpty() || samples.getLast().events() < total) {
            job.requireAlive();
            long events = topics.committed(group);
            long now = System.nanoTime();
            boolean moved = events > (samples.isEmpty() ? 0 : samples.getLast().events());
            if (moved) {
                if (samples.isEmpty()) firstMillis = clock.millis();
                samples.add(new Sample(
                        now, events, meter.cpuSeconds(), broker.cpuSeconds(), ProcessMeter.machineCpuSeconds()));
                lastChange = now;
                progress.accept((double) events / total);
            } else if (now - lastChange > LONGEST_SILENCE.toNanos()) {
                throw new BenchFailure("%s has not moved for %d s, at %,d of %,d events"
                        .formatted(group, LONGEST_SILENCE.toSeconds(), events, total));
            }
            Pause.of(EVERY);
        }
        double settled = output == null ? 0 : settled(job, output, firstMillis);
        return Run.of(List.copyOf(samples), meter.peakMb(), settled, output == null ? 0 : topics.size(output));
    }

    /** Seconds from the first progress to the last score, once none has come for a while. */
    private double settled(Jvm job, String output, long firstMillis) {
        long deadline = System.nanoTime() + LONGEST_SETTLING.toNanos();
        long size = topics.size(output);
        long quietSince = System.nanoTime();
        while (System.nanoTime() - quietSince < QUIET.toNanos()) {
            job.requireAlive();
            if (System.nanoTime() > deadline)
                throw new BenchFailure(
                        "scores still come %d s after the last event".formatted(LONGEST_SETTLING.toSeconds()));
            Pause.of(EVERY.multipliedBy(4));
            long now = topics.size(output);
            if (now == size) continue;
            size = now;
            quietSince = System.nanoTime();
        }
        return Math.max(0, topics.newest(output) - firstMillis) / 1e3;
    }
}

package io.tierline.benchmarks.whole;

import io.tierline.benchmarks.dataset.Dataset;
import io.tierline.benchmarks.report.Figures;
import io.tierline.benchmarks.report.Figures.Figure;
import io.tierline.benchmarks.stand.BenchFailure;
import io.tierline.benchmarks.stand.Pause;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The time from the answer 202 until the running score that counts the event is read over HTTP, while events come in at
 * a fixed rate. Beside the load, single events are posted and looked for in the evidence behind their partner's score.
 *
 * @param platform all of Tierline
 * @param seed of the events
 */
public record Latency(WholePlatform platform, long seed, Consumer<String> say) {
    private static final String PROGRAM = "bench-latency";
    private static final int PARTNERS = 10_000;
    private static final int ALREADY_THERE = 100_000;
    private static final List<Integer> RATES = List.of(1_000, 5_000);
    private static final int SECONDS = 20;
    /** Not measured: the services compile their code meanwhile. */
    private static final int WARM_UP_SECONDS = 20;

    private static final int BATCHES_PER_SECOND = 20;
    private static final int PROBES_PER_SECOND = 20;
    private static final int SENDERS = 8;

    /** Measures at each rate. */
    public Figures measure() {
        int most = RATES.stream()
                .mapToInt(rate -> rate * (SECONDS + WARM_UP_SECONDS))
                .sum();
        var all = new Dataset(
                PROGRAM, seed, ALREADY_THERE + most, PARTNERS, platform.clock().instant());
        say.accept("latency: filling the platform");
        platform.fill(all.first(ALREADY_THERE), _ -> {});
        var figures = new ArrayList<Figure>();
        int next = ALREADY_THERE;
        for (int rate : RATES) {
            say.accept("latency: %,d events a second for %d s".formatted(rate, SECONDS));
            double _ = drive(
                    all, next, rate, WARM_UP_SECONDS, new LatencyProbe(platform, PROGRAM, all, "warm-up-" + rate));
            next += rate * WARM_UP_SECONDS;
            var probe = new LatencyProbe(platform, PROGRAM, all, "probe-" + rate);
            double achieved = drive(all, next, rate, SECONDS, probe);
            next += rate * SECONDS;
            figures.addAll(figures(rate, achieved, probe));
        }
        return new Figures(
                "latency",
                "Event accepted (202) to running score readable over HTTP, %,d partners".formatted(PARTNERS),
                figures);
    }

    private static List<Figure> figures(int rate, double achieved, LatencyProbe probe) {
        var quantiles = Quantiles.of(probe.millis());
        var prefix = "at" + rate;
        var words = "at %,d events/s: ".formatted(rate);
        return List.of(
                new Figure(prefix + "AcceptedPerSecond", words + "accepted", "%,.0f /s", achieved),
                new Figure(prefix + "P50Ms", words + "p50", "%,.0f ms", quantiles.at(0.5)),
                new Figure(prefix + "P99Ms", words + "p99", "%,.0f ms", quantiles.at(0.99)),
                new Figure(
                        prefix + "Probes",
                        words + "events looked for",
                        "%,.0f",
                        probe.millis().size()),
                new Figure(
                        prefix + "NotWithin30s", words + "of these not counted within 30 s", "%,.0f", probe.missed()));
    }

    /** Posts the load and the probes at their rates; the events per second that were accepted. */
    private double drive(Dataset all, int from, int rate, int seconds, LatencyProbe probe) {
        var failures = new ConcurrentLinkedQueue<Throwable>();
        var accepted = new AtomicInteger();
        int batch = rate / BATCHES_PER_SECOND;
        var load = new LoadSender(platform, PROGRAM, all);
        long begun = System.nanoTime();
        try (var clock = Executors.newScheduledThreadPool(2);
                var senders = Executors.newFixedThreadPool(SENDERS);
                var probes = Executors.newVirtualThreadPerTaskExecutor()) {
            var ticks = new AtomicInteger();
            var loading = clock.scheduleAtFixedRate(
                    () -> {
                        int tick = ticks.getAndIncrement();
                        if (tick >= seconds * BATCHES_PER_SECOND) return;
                        senders.execute(guarded(
                                failures, () -> accepted.addAndGet(load.send(from + tick * batch, batch))));
                    },
                    0,
                    1_000_000_000L / BATCHES_PER_SECOND,
                    TimeUnit.NANOSECONDS);
            var probing = clock.scheduleAtFixedRate(
                    () -> probes.execute(guarded(failures, probe::one)),
                    0,
                    1_000_000_000L / PROBES_PER_SECOND,
                    TimeUnit.NANOSECONDS);
            Pause.of(Duration.ofSeconds(seconds));
            loading.cancel(false);
            probing.cancel(false);
        }
        double took = (System.nanoTime() - begun) / 1e9;
        if (!failures.isEmpty())
            throw new BenchFailure("latency at %d events/s: ".formatted(rate) + failures.peek(), failures.peek());
        return accepted.get() / took;
    }

    private static Runnable guarded(ConcurrentLinkedQueue<Throwable> failures, Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                failures.add(e);
            }
        };
    }
}

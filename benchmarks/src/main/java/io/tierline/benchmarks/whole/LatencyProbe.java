package io.tierline.benchmarks.whole;

import io.tierline.benchmarks.dataset.Dataset;
import io.tierline.benchmarks.stand.BenchFailure;
import io.tierline.benchmarks.stand.Pause;
import io.tierline.contracts.codec.CloudEvents;
import io.tierline.contracts.event.EngagementEvent.ActivityLogged;
import io.tierline.contracts.event.Event;
import io.tierline.platform.access.Role;
import io.tierline.platform.http.Api;
import io.tierline.platform.layout.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Posts one activity at a time and looks for it in the evidence behind its partner's score. */
final class LatencyProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long LOOK_AGAIN_NANOS = Duration.ofMillis(5).toNanos();
    /** Of the time waited so far: looking adds at most a tenth to it, and a slow answer does not bring more looks. */
    private static final int LOOKS_A_TENFOLD = 10;

    private final Dataset dataset;
    private final String name;
    private final WholePlatform platform;
    private final String path;
    private final Api intake;
    private final Api scores;
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger missed = new AtomicInteger();
    private final ConcurrentLinkedQueue<Long> millis = new ConcurrentLinkedQueue<>();

    LatencyProbe(WholePlatform platform, String program, Dataset dataset, String name) {
        this.platform = platform;
        this.dataset = dataset;
        this.name = name;
        this.path = "/api/programs/" + program;
        this.intake = platform.api(Service.PARTNER, Role.INTEGRATION);
        this.scores = platform.api(Service.SCORING, Role.VIEWER);
    }

    /** How many were not counted in time; they are in {@link #millis} with the whole patience. */
    int missed() {
        return missed.get();
    }

    /** Each probe's time from the answer to its post to the answer that counts it. */
    Collection<Long> millis() {
        return millis;
    }

    /** One probe, from its post to the answer that counts it. */
    void one() {
        int mine = number.getAndIncrement();
        var activity = "%s-%d".formatted(name, mine);
        var partner = dataset.partnerId(dataset.partners() / 2 + mine % 1_000);
        var event = event(activity, partner, platform.clock().instant());
        var _ = WholePlatform.call(
                () -> intake.post(path + "/events", CloudEvents.STRUCTURED, CloudEvents.write(event)));
        long accepted = System.nanoTime();
        while (!counts(partner, activity)) {
            long waited = System.nanoTime() - accepted;
            if (waited > PATIENCE.toNanos()) {
                missed.incrementAndGet();
                break;
            }
            Pause.of(Duration.ofNanos(Math.max(LOOK_AGAIN_NANOS, waited / LOOKS_A_TENFOLD)));
        }
        millis.add((System.nanoTime() - accepted) / 1_000_000);
    }

    private Event event(String activity, String partner, Instant now) {
        return new Event(
                activity,
                "/tierline/benchmarks",
                dataset.program(),
                partner,
                now,
                new ActivityLogged(activity, "joint-call", null, null, null, null));
    }

    private boolean counts(String partner, String activity) {
        try {
            var answer = scores.send(
                    "GET", path + "/partners/" + partner + "/score", "application/json", BodyPublishers.noBody());
            if (answer.statusCode() != 200)
                throw new BenchFailure("the score of %s: %d %s".formatted(partner, answer.statusCode(), answer.body()));
            return answer.body().contains('"' + activity + '"');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

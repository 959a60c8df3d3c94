package io.tierline.benchmarks.tiering;

import io.tierline.benchmarks.stand.BenchFailure;
import io.tierline.benchmarks.whole.Quantiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Readers of the board, several at a time, each with one request after the other.
 *
 * @param requests of all readers together
 */
record Pages(ManyPartners program, int clients, int requests) {
    private static final int LIMIT = 50;
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    /** Pages of one tier after the other, from the first through every cursor; times in microseconds. */
    Quantiles board() {
        return drive(_ -> {
            var walk = new Walk();
            return () -> walk.advance();
        });
    }

    /** Partners drawn at random; times in microseconds. */
    Quantiles partners() {
        return drive(client -> {
            var draw = new SplittableRandom(program.dataset().seed() + client);
            return () -> {
                var partner = program.dataset()
                        .partnerId(draw.nextInt(program.dataset().partners()));
                var _ = get("partners/" + partner + "/tier");
            };
        });
    }

    private interface Reader {
        Runnable of(int client);
    }

    private Quantiles drive(Reader reader) {
        var micros = new ConcurrentLinkedQueue<Long>();
        try (var threads = Executors.newFixedThreadPool(clients)) {
            var running = new ArrayList<Future<?>>();
            for (int client = 0; client < clients; client++) {
                var next = reader.of(client);
                running.add(threads.submit(() -> {
                    for (int i = 0; i < requests / clients; i++) {
                        long begun = System.nanoTime();
                        next.run();
                        micros.add((System.nanoTime() - begun) / 1_000);
                    }
                }));
            }
            for (var one : running) await(one);
        }
        return Quantiles.of(micros);
    }

    private static void await(Future<?> running) {
        try {
            running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("interrupted", e);
        } catch (ExecutionException e) {
            throw new BenchFailure("a reader failed: " + e.getCause(), e);
        }
    }

    private String get(String rest) {
        try {
            var answer = program.tiering().send("GET", program.path(rest), "application/json", BodyPublishers.noBody());
            if (answer.statusCode() != 200)
                throw new BenchFailure("GET %s: %d %s".formatted(rest, answer.statusCode(), answer.body()));
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One reader's way through the tiers, best first, and again from the start. */
    private final class Walk {
        private final List<String> tiers = LargeFramework.framework().tiers().stream()
                .map(tier -> tier.name())
                .toList();
        private int tier;
        private @Nullable String cursor;

        void advance() {
            var page = get("tiers?tier=%s&limit=%d%s"
                    .formatted(tiers.get(tier), LIMIT, cursor == null ? "" : "&cursor=" + cursor));
            var next = NEXT.matcher(page);
            cursor = next.find() ? next.group(1) : null;
            if (cursor == null) tier = (tier + 1) % tiers.size();
        }
    }
}

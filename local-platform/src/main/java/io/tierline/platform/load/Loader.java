package io.tierline.platform.load;

import io.tierline.platform.http.Api;
import io.tierline.platform.http.Refused;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

/**
 * Sends a file of events chunk by chunk, a few chunks at a time. A chunk that the instance cannot take now is sent
 * again when it says so: that is safe, since an event counts once however often it comes.
 *
 * @param api the instance, as a holder of the role integration sees it
 * @param program which program the events are for
 * @param patience how long a chunk is sent again before it is given up
 */
public record Loader(Api api, String program, Duration patience) {
    private static final int AT_A_TIME = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /**
     * Sends all of it.
     *
     * @param progress is told the totals so far and the share of the file that was read
     * @throws Refused if the instance refuses a whole chunk
     */
    public LoadTotals load(EventFile file, BiConsumer<LoadTotals, Double> progress) throws IOException, Refused {
        var totals = LoadTotals.NONE;
        var underWay = new ArrayDeque<Future<LoadTotals>>();
        try (var senders = Executors.newFixedThreadPool(AT_A_TIME)) {
            try {
                for (var chunk = file.next(); chunk.isPresent(); chunk = file.next()) {
                    if (underWay.size() == AT_A_TIME) totals = totals.plus(outcome(underWay.remove()));
                    underWay.add(submit(senders, chunk.get()));
                    progress.accept(totals, file.share());
                }
                while (!underWay.isEmpty()) {
                    totals = totals.plus(outcome(underWay.remove()));
                    progress.accept(totals, file.share());
                }
            } finally {
                senders.shutdownNow();
            }
        }
        return totals;
    }

    private Future<LoadTotals> submit(ExecutorService senders, Chunk chunk) {
        return senders.submit(() -> send(chunk));
    }

    private static LoadTotals outcome(Future<LoadTotals> sent) throws IOException, Refused {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Refused refused -> throw refused;
                case IOException failed -> throw failed;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while loading", e);
        }
    }

    private LoadTotals send(Chunk chunk) throws IOException, Refused {
        long deadline = System.nanoTime() + patience.toNanos();
        for (var pause = FIRST_PAUSE; ; pause = longer(pause)) {
            try {
                var response = api.send(
                        "POST",
                        "/api/programs/" + program + "/events",
                        Api.NDJSON,
                        BodyPublishers.ofString(chunk.lines(), EventFile.AS_IT_IS));
                if (!isForNow(response) || System.nanoTime() > deadline) return chunk.totals(Api.answer(response));
                rest(RetryAfter.of(response).orElse(pause));
            } catch (IOException e) {
                if (Thread.currentThread().isInterrupted() || System.nanoTime() > deadline) throw e;
                rest(pause);
            }
        }
    }

    /** Whether the answer may be another one soon: overloaded, away for now, or behind a gateway that lost it. */
    private static boolean isForNow(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 429, 502, 503, 504 -> true;
            default -> false;
        };
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    private static void rest(Duration time) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(time.toMillis()));
    }
}

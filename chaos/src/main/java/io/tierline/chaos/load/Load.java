package io.tierline.chaos.load;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Traffic at a steady rate. While nothing can be sent it waits, and it does not hurry afterwards to make up for more
 * than a second.
 */
public final class Load implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration TICK = Duration.ofMillis(5);

    private final Traffic traffic;
    private final Writer writer;
    private final double rate;
    private final Instant origin;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("load").daemon().unstarted(this::run);

    /**
     * The load, not begun yet.
     *
     * @param rate records a second
     * @param origin the instant that the first record is of; later ones follow at the rate
     */
    public Load(Traffic traffic, Writer writer, double rate, Instant origin) {
        this.traffic = traffic;
        this.writer = writer;
        this.rate = rate;
        this.origin = origin;
    }

    public void start() {
        thread.start();
    }

    /** Ends the load; what was sent may still be on its way. A record that waits for room is not sent any more. */
    @Override
    public void close() {
        stopped.countDown();
        try {
            if (!thread.join(PATIENCE)) thread.interrupt();
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            send();
        } catch (InterruptException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send() {
        long begun = System.nanoTime();
        double forgiven = 0;
        long sent = 0;
        while (!stoppedWithin()) {
            double due = rate * (System.nanoTime() - begun) / 1e9 - forgiven;
            forgiven += Math.max(0, due - sent - rate);
            for (long until = (long) Math.min(due, sent + rate); sent < until && stopped.getCount() > 0; sent++)
                writer.send(traffic.next(origin.plusNanos((long) (sent / rate * 1e9))));
        }
    }

    private boolean stoppedWithin() {
        try {
            return stopped.await(TICK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}

package io.tierline.slack.notifier;

import io.micrometer.core.instrument.MeterRegistry;
import io.tierline.contracts.event.CycleEvent.CycleClosed;
import io.tierline.contracts.event.CycleEvent.CycleOverdue;
import io.tierline.contracts.event.CycleEvent.CycleReminded;
import io.tierline.contracts.event.Event;
import io.tierline.service.log.KafkaSettings;
import io.tierline.slack.cycle.MovesReader;
import io.tierline.slack.day.DayReader;
import io.tierline.slack.digest.DayDigest;
import io.tierline.slack.digest.Digest;
import io.tierline.slack.digest.DueNotice;
import io.tierline.slack.log.Readable;
import io.tierline.slack.webhook.Delivery;
import io.tierline.slack.webhook.Pause;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The loop from what the log says to a delivered message: a digest of each cycle that closes, word of each that is due or
 * overdue, and once a day of commitments missed and partners handed over. Its place in the log moves on only when Slack
 * has the message: after an end in between the same goes out again, recognisable by its cycle or day.
 */
public final class Notifier implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Notifier.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(2);
    /** Until then everything but an answer from Slack that does not come has ended by itself. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private static final Duration AT_LAST = Duration.ofSeconds(5);

    private final KafkaSettings kafka;
    private final String group;
    private final @Nullable String console;
    private final Clock clock;
    private final LocalTime dailyAt;
    private final MeterRegistry meters;
    private final Readable readable;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Delivery delivery;
    private final Thread thread;
    private volatile boolean reading;
    private @Nullable Place place;
    private long delivered = -1;

    /**
     * Starts it.
     *
     * @param group keeps the place in the log; each has its own
     * @param console address that digests link to; null for none
     * @param dailyAt when a day is told, in UTC
     * @param delivery made around the pause that an end of this notifier cuts short
     */
    public Notifier(
            KafkaSettings kafka,
            String group,
            @Nullable String console,
            Clock clock,
            LocalTime dailyAt,
            MeterRegistry meters,
            Function<Pause, Delivery> delivery) {
        this.kafka = kafka;
        this.group = group;
        this.console = console;
        this.clock = clock;
        this.dailyAt = dailyAt;
        this.meters = meters;
        this.readable = new Readable(meters);
        this.delivery = delivery.apply(this::pause);
        this.thread = Thread.ofPlatform().name("notifier").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Whether the log is being read. */
    public boolean reading() {
        return reading;
    }

    /** What delivery is doing, for operators. */
    public String state() {
        return delivery.state();
    }

    private boolean stopped() {
        return stopping.getCount() == 0;
    }

    private void run() {
        while (!stopped()) {
            try (var here = new Place(kafka, group, clock);
                    var days = new DayReader(kafka, group + "-daily", clock, dailyAt, meters);
                    var moves = new MovesReader(kafka, meters)) {
                place = here;
                reading = true;
                while (!stopped()) {
                    step(here, moves);
                    if (days.due()) day(days);
                }
            } catch (InterruptedException | InterruptException e) {
                LOG.debug("interrupted to stop");
                return;
            } catch (KafkaException e) {
                LOG.warnf("the log does not answer, trying again: %s", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("notifying failed, starting again from the last place kept", e);
            } finally {
                reading = false;
                place = null;
            }
            if (!rest()) return;
        }
    }

    private void step(Place here, MovesReader moves) throws InterruptedException {
        for (var record : here.read(POLL)) {
            if (record.offset() > delivered) {
                var event = readable.event(record);
                if (event.isPresent() && !tell(event.get(), moves)) return;
                delivered = record.offset();
            }
            here.keep(record.offset() + 1);
        }
        here.remind();
    }

    /** False when the service is stopping before the message was delivered. */
    private boolean tell(Event event, MovesReader moves) throws InterruptedException {
        return switch (event.data()) {
            case CycleClosed closed -> digest(event.program(), closed, moves);
            case CycleReminded reminded -> delivery.deliver(DueNotice.of(event.program(), reminded, console));
            case CycleOverdue overdue -> delivery.deliver(DueNotice.of(event.program(), overdue, console));
            default -> true;
        };
    }

    private boolean digest(String program, CycleClosed closed, MovesReader moves) throws InterruptedException {
        var found = moves.read(program, closed, this::stopped);
        if (stopped()) return false;
        found.differences(closed.moves())
                .forEach(difference -> LOG.errorf("digest of cycle %s: %s", closed.cycle(), difference));
        if (!delivery.deliver(Digest.of(program, closed, found, console))) return false;
        LOG.infof("digest of cycle %s of %s delivered", closed.cycle(), program);
        return true;
    }

    private void day(DayReader days) throws InterruptedException {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (var news : days.read(this::stopped).entrySet())
            if (stopped() || !delivery.deliver(DayDigest.of(news.getKey(), day, news.getValue(), console))) return;
        if (!stopped()) days.keep();
    }

    /** Waits, keeping the place in the log; false when stopping. */
    private boolean pause(Duration length) throws InterruptedException {
        var here = place;
        if (here != null) here.remind();
        return !stopping.await(length.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean rest() {
        try {
            return !stopping.await(PAUSE_AFTER_FAULT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends it; a digest under way stays undelivered and comes after the next start. */
    @Override
    public void close() {
        stopping.countDown();
        try {
            if (thread.join(SOON)) return;
            thread.interrupt();
            if (!thread.join(AT_LAST)) LOG.warn("the notifier did not end in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

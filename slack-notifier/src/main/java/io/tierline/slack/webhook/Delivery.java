package io.tierline.slack.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.tierline.slack.digest.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** The delivery of messages one after the other, each tried until Slack has it, at most one try a second. */
public final class Delivery {
    private static final Logger LOG = Logger.getLogger(Delivery.class);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Poster poster;
    private final Pause pause;
    private final Clock clock;
    private final Backoff backoff;
    private final Duration parkedRetry;
    private final MeterRegistry meters;
    private final AtomicInteger parked = new AtomicInteger();
    private volatile String state = "idle";
    private Instant lastTry = Instant.MIN;

    /**
     * A delivery.
     *
     * @param parkedRetry how long a webhook that is not good is left alone
     */
    public Delivery(
            Poster poster,
            Pause pause,
            Clock clock,
            RandomGenerator random,
            Duration parkedRetry,
            MeterRegistry meters) {
        this.poster = poster;
        this.pause = pause;
        this.clock = clock;
        this.backoff = new Backoff(random);
        this.parkedRetry = parkedRetry;
        this.meters = meters;
        meters.gauge("tierline.slack.parked", parked);
    }

    /** What delivery is doing, for operators. */
    public String state() {
        return state;
    }

    /** Delivers a message; false when the service is stopping before Slack has it. */
    public boolean deliver(Message message) throws InterruptedException {
        var now = message;
        for (int failures = 1; paced(); failures++) {
            state = failures == 1 ? "sending" : state;
            var outcome = poster.post(now);
            count(outcome);
            switch (outcome) {
                case Outcome.Accepted _ -> {
                    recovered();
                    return true;
                }
                case Outcome.TooMany tooMany -> {
                    if (!waiting("asked to wait", tooMany.notBefore())) return false;
                }
                case Outcome.Away away -> {
                    if (!waiting("no answer: " + away.reason(), backoff.after(failures))) return false;
                }
                case Outcome.Malformed malformed -> {
                    boolean alreadyPlain = now.blocks().isEmpty();
                    now = message.plain();
                    if (alreadyPlain && !parked("refused the message", malformed.status())) return false;
                }
                case Outcome.Revoked revoked -> {
                    if (!parked("refused the webhook", revoked.status())) return false;
                }
            }
        }
        return false;
    }

    private boolean paced() throws InterruptedException {
        if (lastTry.isAfter(Instant.MIN)) {
            var left = Duration.between(clock.instant(), lastTry.plus(BETWEEN_TRIES));
            if (left.isPositive() && !pause.of(left)) return false;
        }
        lastTry = clock.instant();
        return true;
    }

    private boolean waiting(String reason, Duration length) throws InterruptedException {
        if (!state.startsWith("waiting")) LOG.infof("Slack: %s; waiting and trying again", reason);
        state = "waiting, " + reason;
        return pause.of(length);
    }

    private boolean parked(String reason, int status) throws InterruptedException {
        if (parked.getAndSet(1) == 0)
            LOG.errorf(
                    "Slack %s (status %d): digests are kept and tried again every %s; see tierline.slack.webhook-url",
                    reason, status, parkedRetry);
        state = "parked, Slack %s (status %d)".formatted(reason, status);
        return pause.of(parkedRetry);
    }

    private void recovered() {
        if (!state.equals("sending")) LOG.info("Slack answers again");
        parked.set(0);
        state = "idle";
    }

    private void count(Outcome outcome) {
        var name = switch (outcome) {
            case Outcome.Accepted _ -> "accepted";
            case Outcome.TooMany _ -> "too-many";
            case Outcome.Away _ -> "away";
            case Outcome.Malformed _ -> "malformed";
            case Outcome.Revoked _ -> "revoked";
        };
        meters.counter("tierline.slack.posts", "outcome", name).increment();
    }
}

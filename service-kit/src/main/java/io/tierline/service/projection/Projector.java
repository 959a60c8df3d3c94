package io.tierline.service.projection;

import io.tierline.service.log.KafkaSettings;
import io.tierline.service.problem.Refused;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that folds the log into a service's tables and alone extends the log from them.
 *
 * <p>Rows and read offsets are stored in one database transaction, so each record counts once. Commands and automations
 * run only when the tables hold everything this service ever wrote: they decide on the truth, and what they decide is
 * appended in one Kafka transaction under a fixed transactional id, so a predecessor that still lives is fenced. Killed
 * anywhere, the next start reads on, and decides again only what was not written. Of several instances on one database
 * one holds the lock and works; the others answer reads and wait.
 */
public final class Projector implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Projector.class);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(15);
    private static final Duration LOOKS_STUCK_AFTER = Duration.ofSeconds(20);
    private static final int MOST_WAITING = 256;

    private final ProjectorSetup setup;
    private final BlockingQueue<Submitted<?>> commands = new ArrayBlockingQueue<>(MOST_WAITING);
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private volatile State state = State.STARTING;
    private volatile Instant lastSeen;
    private volatile @Nullable String fault;
    private volatile long lag;

    /** Where the loop is. */
    public enum State {
        STARTING,
        FOLLOWER,
        CATCHING_UP,
        READY,
        FAILED
    }

    /**
     * @param automations looked at in this order
     */
    public Projector(
            Projection projection,
            List<Automation> automations,
            DataSource database,
            KafkaSettings kafka,
            Clock clock) {
        this.setup = new ProjectorSetup(projection, List.copyOf(automations), database, kafka, clock);
        this.lastSeen = clock.instant();
        this.thread = Thread.ofPlatform().name("projector-" + projection.name()).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /**
     * Runs a command and returns its answer once the tables have taken in what it wrote.
     *
     * @throws Refused what the command refused, or unavailable when it could not be carried out in time; then it may
     *     still take effect, and repeating it must be safe
     */
    public <R> R submit(Command<R> command) {
        var submitted = new Submitted<>(command);
        if (state != State.READY && state != State.CATCHING_UP)
            throw Refused.unavailable("This instance does not write now (" + state + ").");
        if (!commands.offer(submitted)) throw Refused.unavailable("Too many writes are waiting.");
        try {
            return submitted.answer().get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.unavailable("The service is stopping.");
        } catch (TimeoutException e) {
            throw Refused.unavailable("The write was not confirmed in time; look whether it took effect.");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refused refused) throw refused;
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Why reads may be old or writes refused now; null when all is well. */
    public @Nullable String trouble() {
        var seen = lastSeen;
        if (fault != null) return fault;
        return switch (state) {
            case STARTING -> "starting";
            case CATCHING_UP -> "reading the log";
            case FAILED -> "failed";
            case FOLLOWER -> null;
            case READY ->
                Duration.between(seen, setup.clock().instant()).compareTo(LOOKS_STUCK_AFTER) > 0
                        ? "the log was last read at " + seen
                        : null;
        };
    }

    /** How many records of the log the tables had not taken in when it was last read. */
    public long lag() {
        return lag;
    }

    private void run() {
        int failures = 0;
        while (!stopped()) {
            try (var session = new ProjectorSession(setup, commands)) {
                if (!session.lead()) {
                    state = State.FOLLOWER;
                    fault = null;
                    pause(Duration.ofSeconds(1));
                    continue;
                }
                session.open();
                state = State.CATCHING_UP;
                fault = null;
                while (!stopped()) {
                    if (session.step()) state = State.READY;
                    lag = session.lag();
                    failures = 0;
                    lastSeen = setup.clock().instant();
                }
            } catch (SQLException | RuntimeException e) {
                if (stopped()) break;
                failures++;
                state = State.FAILED;
                fault = reason(e);
                LOG.errorf(
                        e, "projection %s stopped (%d in a row); it goes on from its stored offsets", name(), failures);
                refuseWaiting();
                pause(Duration.ofMillis(Math.min(10_000, 250L << Math.min(failures, 6))));
            } catch (Error e) {
                state = State.FAILED;
                fault = "ended by " + e.getClass().getSimpleName() + "; the service must be started again";
                refuseWaiting();
                throw e;
            }
        }
        refuseWaiting();
    }

    private static String reason(Exception e) {
        return switch (e) {
            case SQLException sql -> "the database does not answer or refuses a row: SQL state " + sql.getSQLState();
            case KafkaException _ -> "the log does not answer";
            default -> "a fault in the projection: " + e.getClass().getSimpleName();
        };
    }

    private String name() {
        return setup.projection().name();
    }

    private void refuseWaiting() {
        for (var waiting = commands.poll(); waiting != null; waiting = commands.poll())
            waiting.refuse(Refused.unavailable("The write could not be carried out; send it again."));
    }

    private boolean stopped() {
        return stop.getCount() == 0;
    }

    private void pause(Duration duration) {
        try {
            if (stop.await(duration.toMillis(), TimeUnit.MILLISECONDS)) LOG.debugf("projection %s stops", name());
        } catch (InterruptedException e) {
            stop.countDown();
            Thread.currentThread().interrupt();
        }
    }

    /** Stops after the step under way; what is committed stays, the rest is read again at the next start. */
    @Override
    public void close() {
        stop.countDown();
        if (thread.getState() == Thread.State.NEW) return;
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

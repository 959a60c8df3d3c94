package io.tierline.service.log;

import io.tierline.service.problem.Refused;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;

/** Records on their way into the log. */
public final class Appending {
    private static final Logger LOG = Logger.getLogger(Appending.class);

    private final List<Future<RecordMetadata>> pending;

    Appending(List<Future<RecordMetadata>> pending) {
        this.pending = pending;
    }

    /**
     * Returns when the log has every one of them.
     *
     * @throws Refused unavailable when it does not; some may stand in it all the same, and sending them again is safe
     */
    public void await() {
        try {
            for (var sent : pending) sent.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refused.unavailable("The service is stopping.");
        } catch (ExecutionException e) {
            throw failed(e, pending.size());
        }
    }

    static Refused failed(Exception cause, int records) {
        LOG.errorf(cause, "append of %d records failed", records);
        return Refused.unavailable("The event log does not answer; send the same again.");
    }
}

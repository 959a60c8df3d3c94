package io.tierline.scoring.topology;

import io.micrometer.core.instrument.Timer;
import io.tierline.contracts.topic.RecordKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * How long it takes from a framework's arrival in a partition until every partner there was sent with it. Kept in memory:
 * after a restart in between, nobody says it.
 */
final class Rescaling {
    private static final Logger LOG = Logger.getLogger(Rescaling.class);

    private record Publication(int version, long since, int partners, Set<RecordKey> waiting) {}

    private final int partition;
    private final Timer timer;
    private final Map<String, Publication> underWay = new HashMap<>();

    Rescaling(int partition, Timer timer) {
        this.partition = partition;
        this.timer = timer;
    }

    /**
     * A version has arrived; takes the place of one under way.
     *
     * @param now milliseconds since the epoch
     */
    void begin(String program, int version, Set<RecordKey> partners, long now) {
        if (partners.isEmpty()) underWay.remove(program);
        else underWay.put(program, new Publication(version, now, partners.size(), new HashSet<>(partners)));
    }

    /** A partner's score was sent, with the framework in force. */
    void sent(RecordKey partner, long now) {
        if (underWay.isEmpty()) return;
        var publication = underWay.get(partner.program());
        if (publication == null || !publication.waiting().remove(partner)) return;
        if (!publication.waiting().isEmpty()) return;
        underWay.remove(partner.program());
        var took = Duration.ofMillis(Math.max(0, now - publication.since()));
        timer.record(took);
        LOG.infof(
                "framework %d of %s: the %d partners of partition %d were scored anew in %s",
                publication.version(), partner.program(), publication.partners(), partition, took);
    }
}

package io.tierline.tiering.cycle;

import io.tierline.tiering.framework.Frameworks;
import io.tierline.tiering.framework.Published;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What opening a cycle takes, whether asked for or due. */
@Singleton
public class CycleOpener {
    private final Frameworks frameworks;
    private final PartnerPartitions partitions;
    private final CycleIds ids;
    private final CycleLog log;
    private final Clock clock;

    CycleOpener(Frameworks frameworks, PartnerPartitions partitions, CycleIds ids, CycleLog log, Clock clock) {
        this.frameworks = frameworks;
        this.partitions = partitions;
        this.ids = ids;
        this.log = log;
        this.clock = clock;
    }

    Frameworks frameworks() {
        return frameworks;
    }

    Clock clock() {
        return clock;
    }

    Opening opening(String program, Instant asOf, Instant now, Published framework) {
        return new Opening(program, ids.next(now), asOf, framework, partitions.now());
    }

    List<ProducerRecord<byte[], byte[]>> records(Opening opening, String trigger, String requestedBy, Instant now) {
        log.opened(opening, trigger);
        return opening.records(trigger, requestedBy, now);
    }
}

package io.tierline.tiering.cycle;

import io.tierline.tiering.fold.TimedIds;
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
    private final TimedIds ids;
    private final CycleLog log;
    private final Clock clock;

    CycleOpener(Frameworks frameworks, PartnerPartitions partitions, TimedIds ids, CycleLog log, Clock clock) {
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
        return new Opening(program, ids.next(now), asOf, framework, partitions.now(), Attempts.FIRST);
    }

    Opening again(String program, Cycles.Attempted failed, Instant asOf, Published framework) {
        return new Opening(program, failed.cycle(), asOf, framework, partitions.now(), failed.attempt() + 1);
    }

    List<ProducerRecord<byte[], byte[]>> records(Opening opening, String trigger, String requestedBy, Instant now) {
        log.opened(opening, trigger);
        return opening.records(trigger, requestedBy, now);
    }
}

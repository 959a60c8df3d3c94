package io.tierline.scoring.topology;

import io.tierline.contracts.codec.CloudEvents;
import io.tierline.contracts.topic.Topic;
import io.tierline.scoring.store.Barriers;
import io.tierline.scoring.store.MetBarrier;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * The barriers of one partition: each is due once it has been met on partners and on engagements, and is answered once,
 * from what stood before it. Whoever reads the partition answers what is due before it lets a further event count.
 */
final class CycleBarriers {
    private static final Logger LOG = Logger.getLogger(CycleBarriers.class);

    private final int partition;
    private final Barriers barriers;
    private final OfficialScores scores;
    private final DeadLetters deadLetters;
    private final Counters counters;

    CycleBarriers(int partition, Barriers barriers, OfficialScores scores, DeadLetters deadLetters, Counters counters) {
        this.partition = partition;
        this.barriers = barriers;
        this.scores = scores;
        this.deadLetters = deadLetters;
        this.counters = counters;
    }

    /**
     * Takes one barrier record.
     *
     * @param appended when the broker appended it
     */
    void meet(Incoming.Barrier barrier, Topic topic, long offset, Instant appended) {
        barriers.meet(new MetBarrier(
                barrier.program(),
                barrier.name(),
                barrier.opened().asOf(),
                topic,
                offset,
                appended,
                new String(CloudEvents.write(barrier.event()), StandardCharsets.UTF_8)));
    }

    Optional<MetBarrier> due() {
        return barriers.due();
    }

    /**
     * Answers a barrier that is due. A fault of ours is neither tried again at every turn nor laid on the record that
     * comes next: the barrier becomes a dead letter, and the cycle says which partition it misses.
     */
    void answer(MetBarrier due) {
        try {
            var barrier = IncomingReader.barrier(due.event().getBytes(StandardCharsets.UTF_8), due.appended());
            scores.say(barrier, due.appended());
            counters.cycles().increment();
            LOG.infof("cycle %s of %s answered by partition %d", due.cycle(), due.program(), partition);
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.errorf(e, "cycle %s of %s cannot be answered by partition %d", due.cycle(), due.program(), partition);
            deadLetters.put(due, partition, "the scoring service failed on it: " + e);
        }
        barriers.finish(due);
    }
}

package io.tierline.chaos.verify;

import io.tierline.chaos.log.Positions;
import io.tierline.chaos.log.Shard;
import io.tierline.contracts.topic.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * Waiting until scoring has said all it has to say: it has read its sources, nothing is open, and nothing has been
 * written anywhere for a while. If it gets stuck on the way, the verification goes on all the same and finds out why.
 */
public final class Settling {
    private static final List<Topic> SOURCES =
            List.of(Topic.PARTNERS, Topic.ENGAGEMENTS, Topic.FRAMEWORKS, Topic.FRAMEWORK_BROADCAST);
    private static final long MARK = 1;
    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    /** Longer than the scoring service waits before it sends what is due. */
    private static final Duration QUIET = Duration.ofSeconds(3);

    /** What changes as long as anything happens. */
    private record Trace(Map<TopicPartition, Long> ends, Map<Shard, Long> committed) {}

    private final Positions positions;
    private final Duration patience;
    private Trace seen = new Trace(Map.of(), Map.of());
    private long since = System.nanoTime();

    /** @param patience without any progress, after which it goes on as things stand */
    public Settling(Positions positions, Duration patience) {
        this.positions = positions;
        this.patience = patience;
    }

    /** Waits, then tells how things stand. */
    public Standstill await() throws InterruptedException {
        while (true) {
            var stands = look();
            var committed = positions.committed();
            if (stands.isPresent() && committed.isPresent()) {
                note(new Trace(stands.get().ends(), committed.get()));
                boolean done = stands.get().reached() && allRead(stands.get(), committed.get()) && unchangedFor(QUIET);
                if (done || unchangedFor(patience)) return stands.get();
            } else if (unchangedFor(patience)) {
                throw new IllegalStateException("the broker does not answer");
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            if (Thread.interrupted()) throw new InterruptedException();
        }
    }

    private void note(Trace now) {
        if (now.equals(seen)) return;
        seen = now;
        since = System.nanoTime();
    }

    private boolean unchangedFor(Duration time) {
        return System.nanoTime() - since > time.toNanos();
    }

    private Optional<Standstill> look() throws InterruptedException {
        var open = positions.openTransactions();
        var stable = positions.ends(IsolationLevel.READ_COMMITTED);
        var ends = positions.ends(IsolationLevel.READ_UNCOMMITTED);
        if (open.isEmpty() || stable.isEmpty() || ends.isEmpty()) return Optional.empty();
        return Optional.of(new Standstill(open.get(), stable.get(), ends.get()));
    }

    /** Whether the group has read its sources, but for the mark at the end of a writer's transaction. */
    private static boolean allRead(Standstill stands, Map<Shard, Long> committed) {
        for (var topic : SOURCES)
            for (var end : stands.ends().entrySet()) {
                if (!end.getKey().topic().equals(topic.topicName())) continue;
                var shard = new Shard(topic, end.getKey().partition());
                if (committed.getOrDefault(shard, 0L) + MARK < end.getValue()) return false;
            }
        return true;
    }
}

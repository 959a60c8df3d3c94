package io.tierline.chaos.run;

import io.tierline.chaos.load.Traffic;
import io.tierline.chaos.load.Writer;
import io.tierline.chaos.log.Positions;
import io.tierline.chaos.rig.Rig;
import io.tierline.chaos.rig.Victim;
import io.tierline.contracts.topic.Topic;
import io.tierline.platform.run.CannotRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.IsolationLevel;

/**
 * Measures how fast the scoring service reads: lets records wait for it again and again, until it gets no
 * faster.
 *
 * @param traffic gives the records
 * @param at the instant that all of them are of
 */
record Calibration(Rig rig, Writer writer, Traffic traffic, Positions positions, Instant at) {
    private static final int WARM_UP = 60_000;
    private static final int LEAST = 40_000;
    private static final int MOST = 500_000;
    private static final double SECONDS = 4;
    private static final int MOST_ROUNDS = 8;
    /** A round that is not faster than the fastest by this is no faster. */
    private static final double FASTER = 1.05;

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Records a second. */
    double speed() throws CannotRun, InterruptedException {
        double fastest = drained(WARM_UP);
        for (int round = 1; round < MOST_ROUNDS; round++) {
            double now = drained((int) Math.clamp(fastest * SECONDS, LEAST, MOST));
            if (round > 1 && now < fastest * FASTER) return Math.max(now, fastest);
            fastest = Math.max(now, fastest);
        }
        return fastest;
    }

    private double drained(int count) throws CannotRun, InterruptedException {
        rig.scorers().forEach(Victim::pause);
        for (int i = 0; i < count; i++) writer.send(traffic.next(at));
        writer.flush();
        long end = end();
        rig.scorers().forEach(Victim::resume);
        long begun = System.nanoTime();
        while (committed() < end) {
            if (System.nanoTime() - begun > PATIENCE.toNanos())
                throw new CannotRun("the scoring service does not read on; see its log");
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
            if (Thread.interrupted()) throw new InterruptedException();
        }
        return count / ((System.nanoTime() - begun) / 1e9);
    }

    private long end() throws InterruptedException {
        return positions.ends(IsolationLevel.READ_UNCOMMITTED).orElseThrow().entrySet().stream()
                .filter(end -> isSource(end.getKey().topic()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private long committed() throws InterruptedException {
        return positions.committed().orElseThrow().entrySet().stream()
                .filter(offset -> isSource(offset.getKey().topic().topicName()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static boolean isSource(String topic) {
        return topic.equals(Topic.PARTNERS.topicName()) || topic.equals(Topic.ENGAGEMENTS.topicName());
    }
}

package io.tierline.chaos.verify;

import io.tierline.chaos.load.Policy;
import io.tierline.chaos.load.Traffic;
import io.tierline.chaos.log.LogRecord;
import io.tierline.chaos.log.Shard;
import io.tierline.contracts.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A log of a small fault run with a cycle in its middle, and what a scoring service without faults says about it. */
final class Scene {
    static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");
    static final Instant END = NOON.plusSeconds(600);
    private static final int PARTITIONS = 3;
    private static final int PARTNERS = 60;

    final ListLog log = new ListLog(PARTITIONS);
    private final Map<Integer, Map<Topic, Long>> cuts = new HashMap<>();
    static final Instant CYCLE = NOON.plusSeconds(100);

    Scene() {
        var traffic = new Traffic(3, PARTNERS, PARTITIONS);
        var policy = new Policy(PARTITIONS);
        log.append(policy.publish(NOON), NOON);
        traffic.roster(NOON).forEach(sending -> log.append(sending, NOON));
        for (int i = 0; i < 3_000; i++) log.append(traffic.next(NOON.plusMillis(30L * i)), NOON.plusMillis(30L * i));
        for (int partition = 0; partition < PARTITIONS; partition++)
            cuts.put(
                    partition,
                    Map.of(
                            Topic.PARTNERS, ends(Topic.PARTNERS, partition),
                            Topic.ENGAGEMENTS, ends(Topic.ENGAGEMENTS, partition)));
        policy.openCycle(CYCLE).forEach(sending -> log.append(sending, CYCLE));
        log.append(policy.publishInvalid(CYCLE), CYCLE);
        log.append(policy.publish(CYCLE), CYCLE);
        for (int i = 0; i < 3_000; i++) log.append(traffic.next(CYCLE.plusMillis(30L * i)), CYCLE.plusMillis(30L * i));
        for (var version : List.copyOf(log.all(Topic.FRAMEWORKS)))
            if (log.isGood(version))
                for (int partition = 0; partition < PARTITIONS; partition++)
                    log.copy(version, Topic.FRAMEWORK_BROADCAST, partition);
    }

    Report verify(Answers answers) {
        return verify(answers, new Standstill(List.of(), Map.of(), Map.of()));
    }

    Report verify(Answers answers, Standstill standstill) {
        return Verifier.verify(log, log, answers, standstill, END);
    }

    /** What is right to say. */
    Answers truth() {
        return new Faultless(log, cuts).told(log.all(Topic.PARTNERS), log.all(Topic.ENGAGEMENTS));
    }

    /** What is right to say for someone who has seen only these engagements. */
    Answers told(List<LogRecord> engagements) {
        return new Faultless(log, cuts).told(log.all(Topic.PARTNERS), engagements);
    }

    /** A good record on engagements without which its partner's figures would be others. */
    LogRecord standingActivity() {
        var faultless = new Faultless(log, cuts);
        return log.all(Topic.ENGAGEMENTS).reversed().stream()
                .filter(record -> log.isGood(record) && record.appended().isAfter(NOON.plus(Duration.ofSeconds(150))))
                .filter(faultless::matters)
                .findFirst()
                .orElseThrow();
    }

    private long ends(Topic topic, int partition) {
        return log.of(new Shard(topic, partition)).size();
    }
}

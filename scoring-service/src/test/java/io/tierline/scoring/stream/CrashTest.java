package io.tierline.scoring.stream;

import static io.tierline.scoring.Sample.call;
import static io.tierline.scoring.Sample.fit;
import static io.tierline.scoring.Sample.framework;
import static io.tierline.scoring.Sample.in;
import static io.tierline.scoring.Sample.opened;
import static io.tierline.scoring.Sample.published;
import static io.tierline.scoring.Sample.registered;
import static io.tierline.scoring.Sample.retraction;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ScoreDigest;
import io.tierline.contracts.event.ScoreEvent.PartitionScored;
import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import io.tierline.contracts.event.ScoreEvent.ScoreUpdated;
import io.tierline.contracts.fact.EventFacts;
import io.tierline.contracts.topic.Topic;
import io.tierline.prioritization.facts.PartnerFacts;
import io.tierline.prioritization.facts.Retention;
import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.scoring.TestLog;
import io.tierline.scoring.score.Scored;
import io.tierline.testkit.Backends;
import io.tierline.testkit.RealBackends;
import io.tierline.testkit.Scratch;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(CrashTest.ServiceOfItsOwn.class)
@WithTestResource(RealBackends.class)
class CrashTest {
    private static final String PROGRAM = "crash";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant BEFORE = Instant.now().minusSeconds(86_400);
    private static final int PARTNERS = 40;
    private static final int ROUNDS = 3;
    private static final long SEED = Long.getLong("gen.seed", 20_261_123L);

    /** Keeps the victim's partitions away from the other tests' service. */
    public static final class ServiceOfItsOwn implements QuarkusTestProfile {}

    @Inject
    ScoringStreams service;

    private final Random random = new Random(SEED);
    private int sequence;

    @Test
    void killed_again_and_again_under_load_it_loses_nothing_and_counts_nothing_twice() throws Exception {
        service.close();
        var victim = new Victim(Scratch.directory("victim"), Backends.shared().kafka());
        try (var log = new TestLog()) {
            log.append(in(PROGRAM, published(1, framework())));
            for (int i = 0; i < PARTNERS; i++) log.append(in(PROGRAM, registered("p-" + i, BEFORE)));
            for (int round = 0; round < ROUNDS; round++) {
                for (int batch = 0; batch < 10; batch++) log.append(batch());
                log.open(in(PROGRAM, opened("c-" + round, Instant.now(), Backends.PARTITIONS)));
                int seen = records(Topic.SCORES).size();
                await().atMost(PATIENCE).until(() -> records(Topic.SCORES).size() > seen);
                log.append(batch());
                victim.killAndReplace();
            }
            var expected = scores(facts(), _ -> true, Instant.now());
            await().atMost(PATIENCE).until(() -> running().equals(expected));
            await().atMost(PATIENCE).until(() -> ends().size() == ROUNDS * Backends.PARTITIONS);
        } finally {
            victim.end();
        }
        var facts = facts();
        var official = records(Topic.CYCLE_SCORES);
        ends().forEach(marker -> holds(marker, official, facts));
    }

    private Event[] batch() {
        var events = new Event[50];
        for (int i = 0; i < events.length; i++) events[i] = in(PROGRAM, event("p-" + random.nextInt(PARTNERS)));
        return events;
    }

    private Event event(String partner) {
        var time = BEFORE.plusSeconds(sequence++);
        return switch (random.nextInt(4)) {
            case 0 -> fit(partner, random.nextInt(6), time);
            case 1 -> retraction(partner, "c-" + random.nextInt(8), time);
            default -> call(partner, "c-" + random.nextInt(8), "account-" + random.nextInt(9), time);
        };
    }

    /** The end marker tells the truth: its scores are those of exactly the events below its offsets. */
    private static void holds(
            ConsumerRecord<byte[], byte[]> marker,
            List<ConsumerRecord<byte[], byte[]>> said,
            List<ConsumerRecord<byte[], byte[]>> facts) {
        var end = (PartitionScored) TestLog.event(marker).data();
        var official = said.stream()
                .filter(record -> record.partition() == marker.partition())
                .map(TestLog::event)
                .filter(event -> event.data() instanceof PartnerScored scored
                        && scored.cycle().equals(end.cycle()))
                .collect(toMap(Event::subject, event -> (PartnerScored) event.data()));
        var recomputed = scores(
                facts,
                record -> record.partition() == end.partition()
                        && record.offset() < end.offsets().get(record.topic()),
                TestLog.event(marker).time());

        assertThat(end.digest()).isEqualTo(ScoreDigest.of(official));
        assertThat(official).hasSize(end.partners());
        assertThat(official.entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey, entry -> entry.getValue().score())))
                .isEqualTo(recomputed);
    }

    private static List<ConsumerRecord<byte[], byte[]>> facts() {
        var facts = new ArrayList<>(records(Topic.PARTNERS));
        facts.addAll(records(Topic.ENGAGEMENTS));
        return facts;
    }

    /** Folds the log in plain Java. */
    private static Map<String, Double> scores(
            List<ConsumerRecord<byte[], byte[]>> log, Predicate<ConsumerRecord<byte[], byte[]>> counted, Instant asOf) {
        var partners = new HashMap<String, PartnerFacts>();
        log.stream()
                .filter(counted)
                .map(TestLog::event)
                .forEach(event -> EventFacts.of(event)
                        .ifPresent(fact -> partners.computeIfAbsent(event.subject(), _ -> new PartnerFacts())
                                .apply(fact, Retention.all())));
        var framework = Objects.requireNonNull(FrameworkReader.read(framework()).framework());
        var scores = new HashMap<String, Double>();
        partners.forEach((partner, its) ->
                Scored.of(framework, its.registers(), asOf).ifPresent(scored -> scores.put(partner, scored.score())));
        return scores;
    }

    private static Map<String, Double> running() {
        return records(Topic.SCORES).stream()
                .filter(record -> record.value() != null)
                .map(TestLog::event)
                .collect(toMap(Event::subject, event -> ((ScoreUpdated) event.data()).score(), (_, later) -> later));
    }

    private static List<ConsumerRecord<byte[], byte[]>> ends() {
        return records(Topic.CYCLE_SCORES).stream()
                .filter(record -> TestLog.event(record).data() instanceof PartitionScored)
                .toList();
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(Topic topic) {
        return TestLog.records(topic).stream()
                .filter(record -> new String(record.key()).startsWith(PROGRAM))
                .toList();
    }
}

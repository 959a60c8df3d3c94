package io.tierline.scoring.stream;

import static io.tierline.scoring.Sample.call;
import static io.tierline.scoring.Sample.fit;
import static io.tierline.scoring.Sample.framework;
import static io.tierline.scoring.Sample.in;
import static io.tierline.scoring.Sample.opened;
import static io.tierline.scoring.Sample.published;
import static io.tierline.scoring.Sample.registered;
import static io.tierline.scoring.Sample.retraction;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ScoreEvent.PartitionScored;
import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import io.tierline.contracts.topic.Topic;
import io.tierline.scoring.PlainFold;
import io.tierline.scoring.TestLog;
import io.tierline.scoring.topology.ScoringTopology;
import io.tierline.service.log.KafkaSettings;
import io.tierline.testkit.Backends;
import io.tierline.testkit.RealBackends;
import io.tierline.testkit.Scratch;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the state rests on: that the runtime writes it in the very transaction that commits the events behind it. */
@QuarkusTest
@TestProfile(CommitTest.ServiceOfItsOwn.class)
@WithTestResource(RealBackends.class)
class CommitTest {
    private static final String PROGRAM = "commits";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant BEFORE = Instant.now().minusSeconds(86_400);
    private static final int PARTNERS = 30;
    private static final String CHANGELOG =
            StreamsProperties.APPLICATION_ID + '-' + ScoringTopology.FACTS + "-changelog";

    /** Keeps the other tests' service away from the partitions. */
    public static final class ServiceOfItsOwn implements QuarkusTestProfile {}

    @Inject
    ScoringStreams service;

    @Inject
    KafkaSettings kafka;

    private final Random random = new Random(Long.getLong("gen.seed", 20_261_123L));
    private final TestLog log = new TestLog();
    private int sequence;

    @BeforeEach
    void alone() {
        service.close();
        log.append(in(PROGRAM, published(1, framework())));
        for (int i = 0; i < PARTNERS; i++) log.append(in(PROGRAM, registered("p-" + i, BEFORE)));
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_process_that_dies_at_any_point_of_a_commit_loses_nothing_and_counts_nothing_twice() throws Exception {
        var victim = new Victim(Scratch.directory("victim"), Backends.shared().kafka());
        try {
            for (var point : CommitPoint.values()) {
                victim.dieAt(point);
                await(point.name()).atMost(PATIENCE).until(() -> {
                    log.append(batch());
                    return victim.dead();
                });
                assertThat(victim.status()).isEqualTo(Victim.DEAD);
            }
            victim.replace();
        } finally {
            victim.end();
        }
        try (var streams = streams(Duration.ofMillis(100), _ -> {})) {
            streams.start();
            isFoldOfTheLog(streams);
        }
    }

    @Test
    void a_commit_that_fails_at_any_point_is_undone_and_its_events_and_its_barrier_are_counted_once() {
        var fault = new AtomicReference<CommitPoint>();
        try (var streams = streams(Duration.ofMillis(100), point -> {
            if (fault.compareAndSet(point, null)) throw failure(point);
        })) {
            streams.start();
            isFoldOfTheLog(streams);
            for (var point : CommitPoint.values()) {
                fault.set(point);
                log.append(batch());
                open(point.name());
                await(point.name())
                        .dontCatchUncaughtExceptions()
                        .atMost(PATIENCE)
                        .until(() -> fault.get() == null && ended(point.name()) >= Backends.PARTITIONS);
                log.append(batch());
                isFoldOfTheLog(streams);
                assertThat(officialScores(point.name())).doesNotHaveDuplicates().hasSize(PARTNERS);
                assertThat(ended(point.name())).isEqualTo(Backends.PARTITIONS);
            }
        }
    }

    private static RuntimeException failure(CommitPoint point) {
        return switch (point) {
            case BEFORE_OFFSETS -> new ProducerFencedException("another one has taken over");
            case BEFORE_FLUSH, BEFORE_COMMIT, AFTER_COMMIT -> new TimeoutException("the broker does not answer");
        };
    }

    @Test
    void the_changelog_is_written_by_the_commit_and_not_before() throws Exception {
        try (var streams = streams(Duration.ofSeconds(10), _ -> {})) {
            streams.start();
            isFoldOfTheLog(streams);
        }
        var commits = new EnumMap<CommitPoint, Map<TopicPartition, Long>>(CommitPoint.class);
        Map<TopicPartition, Long> processed;
        var before = ends();
        try (var streams = streams(Duration.ofSeconds(10), point -> commits.put(point, ends()))) {
            streams.start();
            isFoldOfTheLog(streams);
            commits.clear();
            log.append(batch());
            isFoldOfTheLog(streams);
            processed = ends();
            assertThat(commits).isEmpty();
        }
        assertThat(processed).isEqualTo(before);
        assertThat(commits.get(CommitPoint.BEFORE_OFFSETS)).isNotEqualTo(before);
    }

    @Test
    void each_partition_of_a_thread_answers_a_barrier_in_a_transaction_of_its_own() {
        Set<Integer> together = ConcurrentHashMap.newKeySet();
        Queue<Set<Integer>> transactions = new ConcurrentLinkedQueue<>();
        try (var streams = streams(
                1,
                Duration.ofSeconds(10),
                new BreakableClients(
                        point -> {
                            if (point != CommitPoint.AFTER_COMMIT || together.isEmpty()) return;
                            transactions.add(Set.copyOf(together));
                            together.clear();
                        },
                        record -> {
                            if (record.topic().equals(Topic.CYCLE_SCORES.topicName())) together.add(record.partition());
                        }))) {
            streams.start();
            isFoldOfTheLog(streams);
            open("apart");
            await().atMost(PATIENCE).until(() -> ended("apart") == Backends.PARTITIONS);
        }
        assertThat(transactions)
                .hasSize(Backends.PARTITIONS)
                .allSatisfy(one -> assertThat(one).hasSize(1));
    }

    private void open(String cycle) {
        log.open(in(PROGRAM, opened(cycle, Instant.now(), Backends.PARTITIONS)));
    }

    private static long ended(String cycle) {
        return TestLog.events(Topic.CYCLE_SCORES, PROGRAM).stream()
                .filter(event -> event.data() instanceof PartitionScored end
                        && end.cycle().equals(cycle))
                .count();
    }

    private static List<String> officialScores(String cycle) {
        return TestLog.events(Topic.CYCLE_SCORES, PROGRAM).stream()
                .filter(event -> event.data() instanceof PartnerScored scored
                        && scored.cycle().equals(cycle))
                .map(Event::id)
                .toList();
    }

    private ScoringStreams streams(Duration commitInterval, Consumer<CommitPoint> reached) {
        return streams(2, commitInterval, new BreakableClients(reached));
    }

    private ScoringStreams streams(int threads, Duration commitInterval, BreakableClients clients) {
        var settings = new OneOfTwo(
                "scoring-1",
                URI.create("http://127.0.0.1:1"),
                Scratch.directory("commits"),
                threads,
                0,
                commitInterval);
        return new ScoringStreams(
                settings,
                kafka.connection(),
                new SimpleMeterRegistry(),
                (topology, all) -> new KafkaStreams(topology, all, clients));
    }

    private static void isFoldOfTheLog(ScoringStreams streams) {
        var expected = PlainFold.ofLog(PROGRAM);
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(PlainFold.ofStores(streams.queryable().orElseThrow(), PROGRAM))
                                .isEqualTo(expected));
    }

    /** How far each partition of the changelog reaches, open transactions included. */
    private static Map<TopicPartition, Long> ends() {
        try (var admin = Admin.create(Map.copyOf(Backends.shared().kafka()))) {
            var latest = IntStream.range(0, Backends.PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(CHANGELOG, partition))
                    .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
            return admin.listOffsets(latest).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, end -> end.getValue().offset()));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Event[] batch() {
        var events = new Event[40];
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
}

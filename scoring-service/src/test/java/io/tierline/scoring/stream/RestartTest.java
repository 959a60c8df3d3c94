package io.tierline.scoring.stream;

import static io.tierline.scoring.Sample.call;
import static io.tierline.scoring.Sample.fit;
import static io.tierline.scoring.Sample.framework;
import static io.tierline.scoring.Sample.in;
import static io.tierline.scoring.Sample.opened;
import static io.tierline.scoring.Sample.published;
import static io.tierline.scoring.Sample.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ScoreEvent.PartitionScored;
import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import io.tierline.contracts.topic.Topic;
import io.tierline.platform.process.FileTrees;
import io.tierline.scoring.TestLog;
import io.tierline.scoring.query.Held;
import io.tierline.scoring.query.LocalScores;
import io.tierline.service.log.KafkaSettings;
import io.tierline.testkit.Backends;
import io.tierline.testkit.RealBackends;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RestartTest.ServiceOfItsOwn.class)
@WithTestResource(RealBackends.class)
class RestartTest {
    private static final String PROGRAM = "again";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant BEFORE = Instant.now().minusSeconds(3_600);

    /** Keeps this test's ending of the topology away from the other tests' service. */
    public static final class ServiceOfItsOwn implements QuarkusTestProfile {}

    @Inject
    ScoringStreams first;

    @Inject
    ScoringSettings settings;

    @Inject
    KafkaSettings kafka;

    @Inject
    LocalScores local;

    @Test
    void state_outlives_the_process_and_even_its_disk() throws Exception {
        try (var log = new TestLog()) {
            log.append(in(PROGRAM, published(1, framework())));
            for (int i = 0; i < 9; i++)
                log.append(in(PROGRAM, registered("p-" + i, BEFORE)), in(PROGRAM, fit("p-" + i, i * 0.5, BEFORE)));
            await().atMost(PATIENCE).until(() -> scores(first).equals(expected(Map.of())));
            var asOf = Instant.now();
            var barrier = in(PROGRAM, opened("over-a-restart", asOf, Backends.PARTITIONS));
            half(log, barrier, Topic.PARTNERS);

            first.close();
            log.append(in(PROGRAM, call("p-1", "c-1", null, BEFORE)));
            half(log, barrier, Topic.ENGAGEMENTS);

            try (var second = new ScoringStreams(settings, kafka.connection(), new SimpleMeterRegistry())) {
                second.start();
                await().atMost(PATIENCE).until(() -> scores(second).equals(expected(Map.of("p-1", 12.75))));
                await().atMost(PATIENCE).untilAsserted(() -> assertThat(ends()).hasSize(Backends.PARTITIONS));
            }

            FileTrees.remove(settings.stateDir());
            try (var third = new ScoringStreams(settings, kafka.connection(), new SimpleMeterRegistry())) {
                third.start();
                await().atMost(PATIENCE).until(() -> scores(third).equals(expected(Map.of("p-1", 12.75))));
                half(log, barrier, Topic.PARTNERS);
                half(log, barrier, Topic.ENGAGEMENTS);
                log.append(in(PROGRAM, call("p-2", "c-2", null, BEFORE)));
                await().atMost(PATIENCE)
                        .until(() -> scores(third).equals(expected(Map.of("p-1", 12.75, "p-2", 16.75))));
            }
        }
        assertThat(ends()).hasSize(Backends.PARTITIONS);
        assertThat(TestLog.events(Topic.CYCLE_SCORES, PROGRAM))
                .filteredOn(event -> event.data() instanceof PartnerScored)
                .extracting(Event::subject)
                .doesNotHaveDuplicates()
                .hasSize(9);
    }

    private static void half(TestLog log, Event barrier, Topic topic) {
        log.append(IntStream.range(0, Backends.PARTITIONS)
                .mapToObj(partition -> KafkaEvents.record(barrier, topic, partition))
                .toList());
    }

    private static List<Event> ends() {
        return TestLog.events(Topic.CYCLE_SCORES, PROGRAM).stream()
                .filter(event -> event.data() instanceof PartitionScored)
                .toList();
    }

    private Map<String, Double> scores(ScoringStreams streams) {
        return streams.queryable()
                .map(stores -> local.held(stores, PROGRAM, Instant.now()).rows().stream()
                        .collect(Collectors.toMap(Held.Row::partner, Held.Row::score)))
                .orElse(Map.of());
    }

    private static Map<String, Double> expected(Map<String, Double> changed) {
        return IntStream.range(0, 9)
                .boxed()
                .collect(Collectors.toMap(i -> "p-" + i, i -> changed.getOrDefault("p-" + i, i * 4.0)));
    }
}

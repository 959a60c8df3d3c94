package io.tierline.scoring.topology;

import static io.tierline.scoring.Sample.DEMO;
import static io.tierline.scoring.Sample.call;
import static io.tierline.scoring.Sample.opened;
import static io.tierline.scoring.Scene.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ScoreDigest;
import io.tierline.contracts.event.ScoreEvent.PartitionScored;
import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import io.tierline.contracts.event.ScoreEvent.ScoreUpdated;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import io.tierline.scoring.Scene;
import io.tierline.scoring.TestLog;
import io.tierline.testkit.Backends;
import io.tierline.testkit.RealBackends;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBackends.class)
class RealLogTest {
    private TestLog log;

    @BeforeEach
    void publish() {
        Scene.stands();
        log = new TestLog();
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void running_scores_stand_on_their_topic_in_the_partner_s_partition() {
        await().atMost(Scene.PATIENCE)
                .untilAsserted(() -> assertThat(TestLog.records(Topic.SCORES))
                        .filteredOn(record -> text(record.key()).equals("demo/p-3"))
                        .isNotEmpty()
                        .allSatisfy(record -> assertThat(record.partition())
                                .isEqualTo(new RecordKey(DEMO, "p-3").partition(Backends.PARTITIONS))));
        var last = TestLog.events(Topic.SCORES, DEMO).stream()
                .filter(event -> event.subject().equals("p-3"))
                .reduce((_, later) -> later)
                .orElseThrow();
        assertThat(((ScoreUpdated) last.data()).score()).isEqualTo(19.75);
    }

    @Test
    void poison_is_put_aside_and_blocks_nothing() {
        var poison = "no event at all".getBytes(StandardCharsets.UTF_8);
        var records = IntStream.range(0, Backends.PARTITIONS)
                .mapToObj(partition -> new ProducerRecord<>(
                        Topic.ENGAGEMENTS.topicName(),
                        partition,
                        "demo/p-poison".getBytes(StandardCharsets.UTF_8),
                        poison))
                .toList();
        log.append(records);
        log.append(call("p-4", "after-poison", null, Scene.BEFORE));

        await().atMost(Scene.PATIENCE)
                .untilAsserted(() -> viewer().get("/api/programs/demo/partners/p-4/score")
                        .then()
                        .body("factors[1].value", is(3.0f)));
        await().atMost(Scene.PATIENCE)
                .untilAsserted(() -> assertThat(TestLog.records(Topic.DEAD_LETTERS))
                        .filteredOn(letter -> text(letter.key()).equals("demo/p-poison"))
                        .hasSize(Backends.PARTITIONS)
                        .allSatisfy(letter -> {
                            assertThat(letter.value()).isEqualTo(poison);
                            assertThat(text(letter.headers()
                                            .lastHeader("origin-topic")
                                            .value()))
                                    .isEqualTo("engagements");
                            assertThat(text(letter.headers()
                                            .lastHeader("reason")
                                            .value()))
                                    .contains("is not JSON");
                        }));
    }

    @Test
    void a_cycle_is_answered_by_every_partition_with_a_digest_that_holds() {
        var asOf = Instant.now();
        log.open(opened("2026-11-23T120000Z-test", asOf, Backends.PARTITIONS));
        log.open(opened("2026-11-23T120000Z-test", asOf, Backends.PARTITIONS));

        await().atMost(Scene.PATIENCE)
                .untilAsserted(() -> assertThat(TestLog.events(Topic.CYCLE_SCORES, DEMO))
                        .filteredOn(event -> event.data() instanceof PartitionScored)
                        .hasSize(Backends.PARTITIONS));

        for (int partition = 0; partition < Backends.PARTITIONS; partition++) holds(partition);
        assertThat(TestLog.events(Topic.CYCLE_SCORES, DEMO))
                .filteredOn(event -> event.data() instanceof PartnerScored)
                .extracting(Event::subject)
                .doesNotHaveDuplicates()
                .hasSize(Scene.PARTNERS);
    }

    private static void holds(int partition) {
        var events = TestLog.records(Topic.CYCLE_SCORES).stream()
                .filter(record -> record.partition() == partition)
                .map(TestLog::event)
                .filter(event -> event.program().equals(DEMO))
                .toList();
        var scores = events.stream()
                .filter(event -> event.data() instanceof PartnerScored)
                .collect(Collectors.toMap(Event::subject, event -> (PartnerScored) event.data()));
        var end = (PartitionScored) events.getLast().data();
        assertThat(end.partition()).isEqualTo(partition);
        assertThat(end.partners()).isEqualTo(scores.size());
        assertThat(end.digest()).isEqualTo(ScoreDigest.of(scores));
        assertThat(end.offsets()).containsOnlyKeys("partners", "engagements");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

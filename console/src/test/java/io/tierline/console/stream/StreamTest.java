package io.tierline.console.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.console.standin.StandIns;
import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.event.AllocationEvent;
import io.tierline.contracts.event.CommitmentEvent;
import io.tierline.contracts.event.CycleEvent;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventData;
import io.tierline.contracts.event.ScoreEvent;
import io.tierline.contracts.event.TierEvent;
import io.tierline.service.log.EventLog;
import io.tierline.service.log.KafkaSettings;
import io.tierline.testkit.RealBackends;
import io.tierline.testkit.Tokens;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBackends.class)
@WithTestResource(StandIns.class)
class StreamTest {
    private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

    @TestHTTPResource("/")
    URI console;

    @Inject
    EventLog log;

    @Inject
    KafkaSettings kafka;

    private static Event event(String program, String subject, EventData data) {
        return new Event(UUID.randomUUID().toString(), "/test", program, subject, NOON, data);
    }

    private static EventData promoted(String name) {
        return new TierEvent.TierChanged(
                name, "growth", "strategic", "promoted", "rescore", "c-1", 81.5, 3, 4.0, List.of());
    }

    @Test
    void every_kind_of_change_arrives_by_its_name() throws Exception {
        try (var stream = Reader.open(console, "live", Tokens.of("viewer", "live"))) {
            await().untilAsserted(() -> assertThat(stream.said()).contains("event:ready", "retry:2000"));
            log.append(List.of(
                    event("live", "acme", new ScoreEvent.ScoreUpdated("Acme", "x", NOON, 1, 50, 100, List.of())),
                    event("live", "acme", promoted("Acme")),
                    event(
                            "live",
                            "acme",
                            new AllocationEvent.AllocationChanged(
                                    "strategic", Map.of(), Map.of("ana", 1.5), null, 0, "team", "plan-1", null)),
                    event("live", "acme", new CommitmentEvent.CommitmentClosed("i-1", "review", "met", "a-1", NOON)),
                    event(
                            "live",
                            "live",
                            new CycleEvent.CycleClosed("c-1", NOON, 1, Map.of(), Map.of(), Map.of(), "00", null))));
            await().untilAsserted(() -> assertThat(stream.said())
                    .contains(
                            "data:{\"partners\":[\"acme\"],\"more\":0}",
                            "event:tier",
                            "\"to\":\"strategic\",\"direction\":\"promoted\"",
                            "event:allocation",
                            "event:commitment",
                            "event:cycle",
                            "\"cycle\":\"c-1\",\"state\":\"closed\""));
        }
    }

    @Test
    void other_programs_are_not_told_and_a_silent_stream_gives_signs_of_life() throws Exception {
        try (var stream = Reader.open(console, "mine", Tokens.of("viewer", "mine"))) {
            await().untilAsserted(() -> assertThat(stream.said()).contains("event:ready"));
            log.append(List.of(event("theirs", "secret", promoted("Secret")), event("mine", "own", promoted("Own"))));
            await().untilAsserted(() -> assertThat(stream.said()).contains("Own", ":alive"));
            assertThat(stream.said()).doesNotContain("secret");
        }
    }

    @Test
    void what_was_not_committed_is_not_told() throws Exception {
        try (var stream = Reader.open(console, "atomic", Tokens.of("viewer", "atomic"));
                var writer = new KafkaProducer<byte[], byte[]>(kafka.transactionalWriter("console-test"))) {
            await().untilAsserted(() -> assertThat(stream.said()).contains("event:ready"));
            writer.initTransactions();
            writer.beginTransaction();
            writer.send(KafkaEvents.record(event("atomic", "never", promoted("Never"))))
                    .get();
            writer.abortTransaction();
            log.append(List.of(event("atomic", "ever", promoted("Ever"))));
            await().untilAsserted(() -> assertThat(stream.said()).contains("Ever"));
            assertThat(stream.said()).doesNotContain("Never");
        }
    }

    @Test
    void a_burst_of_scores_is_a_few_lists_of_names() throws Exception {
        try (var stream = Reader.open(console, "burst", Tokens.of("viewer", "burst"))) {
            await().untilAsserted(() -> assertThat(stream.said()).contains("event:ready"));
            var scores = java.util.stream.IntStream.range(0, 2_000)
                    .mapToObj(i ->
                            event("burst", "p" + i, new ScoreEvent.ScoreUpdated("P", "x", NOON, 1, 1, 1, List.of())))
                    .toList();
            log.append(scores);
            await().untilAsserted(() -> assertThat(stream.partnersTold()).isEqualTo(2_000));
            assertThat(stream.count("event:score")).isLessThan(40);
        }
    }

    @Test
    void only_those_who_may_read_the_program_listen() {
        var path = "/api/programs/live/stream";
        given().when().get(path).then().statusCode(401).contentType("application/problem+json");
        given().header("Authorization", "Bearer " + Tokens.expired("viewer", "live"))
                .when()
                .get(path)
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer " + Tokens.of("viewer", "other"))
                .when()
                .get(path)
                .then()
                .statusCode(404);
        given().header("Authorization", "Bearer " + Tokens.of("integration", "live"))
                .when()
                .get(path)
                .then()
                .statusCode(403);
    }

    @Test
    void ready_means_that_the_end_of_the_log_is_being_read() {
        await().untilAsserted(() -> given().when().get("/q/health/ready").then().statusCode(200));
    }
}

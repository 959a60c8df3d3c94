package io.tierline.scoring.http;

import static io.restassured.RestAssured.given;
import static io.tierline.scoring.Sample.DEMO;
import static io.tierline.scoring.Sample.call;
import static io.tierline.scoring.Sample.fit;
import static io.tierline.scoring.Sample.framework;
import static io.tierline.scoring.Sample.opened;
import static io.tierline.scoring.Sample.published;
import static io.tierline.scoring.Sample.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ScoreDigest;
import io.tierline.contracts.event.ScoreEvent.PartitionScored;
import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import io.tierline.contracts.event.ScoreEvent.ScoreUpdated;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import io.tierline.scoring.TestLog;
import io.tierline.testkit.Backends;
import io.tierline.testkit.RealBackends;
import io.tierline.testkit.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBackends.class)
class ScoringServiceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant BEFORE = Instant.now().minusSeconds(3_600);
    private static final int PARTNERS = 12;

    private static @Nullable TestLog log;

    /** Once for the class, but not before the first test: only then is the service's port known. */
    @BeforeEach
    void publish() {
        if (log != null) return;
        log = new TestLog();
        log.append(published(1, framework()));
        for (int i = 0; i < PARTNERS; i++) {
            var partner = "p-" + i;
            log.append(registered(partner, BEFORE), fit(partner, 0.25 * i, BEFORE));
        }
        log.append(call("p-3", "c-1", "hooli", BEFORE));
        await().atMost(PATIENCE)
                .untilAsserted(() -> viewer().get("/api/programs/demo/partners/p-3/score")
                        .then()
                        .statusCode(200)
                        .body("factors[1].known", is(true)));
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> viewer().get("/api/programs/demo/scores").then().body("total", is(PARTNERS)));
    }

    @AfterAll
    static void close() {
        log.close();
    }

    @Test
    void the_ranking_names_scores_and_factors_best_first() {
        viewer().get("/api/programs/demo/scores?limit=3")
                .then()
                .statusCode(200)
                .body("label", equalTo("running"))
                .body("asOf", notNullValue())
                .body("total", is(PARTNERS))
                .body("items.partner", contains("p-11", "p-10", "p-3"))
                .body("items.rank", contains(1, 2, 3))
                .body("items[0].score", is(22.0f))
                .body("items[0].coverage", is(40.0f))
                .body("items[0].name", equalTo("The p-11"))
                .body("items[0].frameworkVersion", is(1))
                .body("items[0].factors.factor", contains("fit", "calls", "reach"))
                .body("items[0].factors[0].points", is(22.0f))
                .body("next", notNullValue());
    }

    @Test
    void pages_follow_each_other_as_of_one_instant() {
        var first = viewer().get("/api/programs/demo/scores?limit=7")
                .then()
                .extract()
                .jsonPath();
        var second = viewer().queryParam("cursor", first.getString("next"))
                .get("/api/programs/demo/scores?limit=7")
                .then()
                .statusCode(200)
                .body("next", nullValue())
                .extract()
                .jsonPath();

        assertThat(second.getString("asOf")).isEqualTo(first.getString("asOf"));
        assertThat(second.getList("items.rank", Integer.class)).containsExactly(8, 9, 10, 11, 12);
        viewer().get("/api/programs/demo/scores?segment=none").then().body("total", is(0));
    }

    @Test
    void one_score_comes_with_why() {
        viewer().get("/api/programs/demo/partners/p-3/score")
                .then()
                .statusCode(200)
                .body("label", equalTo("running"))
                .body("rank", is(3))
                .body("of", is(PARTNERS))
                .body("score", is(19.75f))
                .body("coverage", is(100.0f))
                .body("factors[1].weight", is(35.0f))
                .body("factors[1].value", is(3.0f))
                .body("factors[1].evidence[0].kind", equalTo("activity"))
                .body("factors[1].evidence[0].id", equalTo("c-1"))
                .body("factors[1].evidence[0].amount", is(3.0f))
                .body("factors[0].evidence[0].id", equalTo("productFit"));
    }

    @Test
    void what_is_not_there_is_named() {
        viewer().get("/api/programs/demo/partners/nobody/score")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("There is no partner nobody on the roster of demo."));
        given().auth()
                .oauth2(Tokens.of("viewer", "*"))
                .get("/api/programs/bare/scores")
                .then()
                .statusCode(404)
                .body("detail", containsString("bare has published no framework"));
    }

    @Test
    void a_token_with_the_role_and_the_program_is_needed() {
        given().get("/api/programs/demo/scores").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("integration", DEMO))
                .get("/api/programs/demo/scores")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(Tokens.of("viewer", "other"))
                .get("/api/programs/demo/scores")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.of("viewer", "other"))
                .get("/internal/programs/demo/scores?asOf=" + Instant.now())
                .then()
                .statusCode(404);
        given().get("/internal/programs/demo/scores").then().statusCode(401);
        given().auth()
                .oauth2(Tokens.forged("viewer", DEMO))
                .get("/api/programs/demo/scores")
                .then()
                .statusCode(401);
    }

    @Test
    void wrong_parameters_are_named() {
        viewer().get("/api/programs/demo/scores?limit=501")
                .then()
                .statusCode(400)
                .body("detail", containsString("limit"));
        viewer().get("/api/programs/demo/scores?cursor=AAAA")
                .then()
                .statusCode(400)
                .body("detail", containsString("cursor"));
        viewer().get("/internal/programs/demo/scores?asOf=2001-01-01T00:00:00Z")
                .then()
                .statusCode(400)
                .body("detail", containsString("asOf"));
    }

    @Test
    void the_instance_says_what_it_holds_itself() {
        viewer().get("/internal/programs/demo/scores?asOf=" + Instant.now())
                .then()
                .statusCode(200)
                .body("partitions", contains(0, 1, 2))
                .body("rows.partner", hasItem("p-3"));
    }

    @Test
    void running_scores_stand_on_their_topic_in_the_partner_s_partition() {
        await().atMost(PATIENCE)
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
        log.append(call("p-4", "after-poison", null, BEFORE));

        await().atMost(PATIENCE)
                .untilAsserted(() -> viewer().get("/api/programs/demo/partners/p-4/score")
                        .then()
                        .body("factors[1].value", is(3.0f)));
        await().atMost(PATIENCE)
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

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(TestLog.events(Topic.CYCLE_SCORES, DEMO))
                        .filteredOn(event -> event.data() instanceof PartitionScored)
                        .hasSize(Backends.PARTITIONS));

        for (int partition = 0; partition < Backends.PARTITIONS; partition++) holds(partition);
        assertThat(TestLog.events(Topic.CYCLE_SCORES, DEMO))
                .filteredOn(event -> event.data() instanceof PartnerScored)
                .extracting(Event::subject)
                .doesNotHaveDuplicates()
                .hasSize(PARTNERS);
    }

    private static void holds(int partition) {
        var events = TestLog.records(Topic.CYCLE_SCORES).stream()
                .filter(record -> record.partition() == partition)
                .map(TestLog::event)
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

    @Test
    void readiness_metrics_and_the_description_of_the_api_are_there() {
        given().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("topology"));
        given().get("/q/metrics").then().statusCode(401);
        viewer().get("/q/metrics").then().statusCode(200).body(containsString("tierline_scoring_facts_total"));
        viewer().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths", notNullValue())
                .body(containsString("/api/programs/{program}/scores"));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static RequestSpecification viewer() {
        return given().auth().oauth2(Tokens.of("viewer", DEMO, "other", "bare"));
    }
}

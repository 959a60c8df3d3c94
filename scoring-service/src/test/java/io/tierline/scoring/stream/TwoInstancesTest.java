package io.tierline.scoring.stream;

import static io.restassured.RestAssured.given;
import static io.tierline.scoring.Sample.fit;
import static io.tierline.scoring.Sample.framework;
import static io.tierline.scoring.Sample.in;
import static io.tierline.scoring.Sample.published;
import static io.tierline.scoring.Sample.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.scoring.TestLog;
import io.tierline.scoring.query.LocalScores;
import io.tierline.service.log.KafkaSettings;
import io.tierline.service.problem.Refused;
import io.tierline.testkit.RealBackends;
import io.tierline.testkit.Scratch;
import io.tierline.testkit.Tokens;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TwoInstancesTest.ShortSessions.class)
@WithTestResource(RealBackends.class)
class TwoInstancesTest {
    private static final String PROGRAM = "shared";
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Instant BEFORE = Instant.now().minusSeconds(3_600);
    private static final int PARTNERS = 20;
    private static final String TOKEN = Tokens.of("viewer", PROGRAM);

    /** The shortest session the broker allows, so that the end of an instance is noticed within the test's patience. */
    public static final class ShortSessions implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kafka.session.timeout.ms", "6000", "kafka.heartbeat.interval.ms", "1000");
        }
    }

    @Inject
    ScoringStreams first;

    @Inject
    KafkaSettings kafka;

    @Inject
    LocalScores local;

    @Inject
    ObjectMapper json;

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @Test
    void instances_ask_each_other_and_one_takes_over_when_the_other_ends() throws Exception {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var http = HttpServer.create(address, 0);
        var url = URI.create("http://127.0.0.1:" + http.getAddress().getPort());
        try (var log = new TestLog();
                var second = new ScoringStreams(
                        new OneOfTwo("scoring-2", url, Scratch.directory("second"), 1),
                        kafka.connection(),
                        new SimpleMeterRegistry())) {
            log.append(in(PROGRAM, published(1, framework())));
            for (int i = 0; i < PARTNERS; i++)
                log.append(in(PROGRAM, registered("p-" + i, BEFORE)), in(PROGRAM, fit("p-" + i, i * 0.25, BEFORE)));
            everyScoreIsThere();

            http.createContext("/internal/", exchange -> answer(exchange, second));
            http.start();
            second.start();
            await().atMost(PATIENCE).until(() -> held(second) > 0 && held(first) > 0);

            everyScoreIsThere();
            assertThat(asked).isNotEmpty().allMatch(request -> request.endsWith("Bearer " + TOKEN));
            for (int i = 0; i < PARTNERS; i++)
                viewer().get("/api/programs/shared/partners/p-{i}/score", i)
                        .then()
                        .statusCode(200)
                        .body("score", is(i * 2.0f))
                        .body("rank", is(PARTNERS - i));
            for (int i = 0; i < PARTNERS; i++) everyDayIsThere("p-" + i, i * 2.0f);
            assertThat(asked).anyMatch(request -> request.contains("/score/history?"));
            assertThat(asked).anyMatch(request -> request.contains("/score/change?"));

            http.stop(0);
            await().atMost(PATIENCE)
                    .until(() -> viewer().get("/api/programs/shared/scores").statusCode() == 503);
            viewer().get("/api/programs/shared/scores")
                    .then()
                    .header("Retry-After", equalTo("2"))
                    .contentType("application/problem+json");
        }
        everyScoreIsThere();
    }

    private void everyScoreIsThere() {
        await().atMost(PATIENCE).until(() -> {
            var answer = viewer().get("/api/programs/shared/scores");
            return answer.statusCode() == 200
                    && answer.jsonPath().getInt("total") == PARTNERS
                    && answer.jsonPath().getDouble("items[0].score") == 38;
        });
    }

    /** Over time, whichever instance holds the partner; so is what it refuses. */
    private void everyDayIsThere(String partner, float score) {
        var path = "/api/programs/shared/partners/" + partner + "/score/";
        viewer().get(path + "history")
                .then()
                .statusCode(200)
                .body("partner", equalTo(partner))
                .body("points[-1].score", is(score))
                .body("marks.version", contains(1));
        viewer().get(path + "change?from=" + BEFORE.plusSeconds(1))
                .then()
                .statusCode(200)
                .body("difference", is(0.0f))
                .body("from.score", is(score));
        viewer().get(path + "change")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("partner %s has taken part in no cycle".formatted(partner)));
    }

    private static int held(ScoringStreams streams) {
        return streams.queryable().map(stores -> stores.held().size()).orElse(0);
    }

    private void answer(HttpExchange exchange, ScoringStreams second) throws IOException {
        try (exchange) {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            try {
                var answer = answer(exchange.getRequestURI(), second.queryable().orElseThrow());
                send(exchange, 200, "application/json", answer);
            } catch (Refused refused) {
                send(exchange, refused.problem().status(), "application/problem+json", refused.problem());
            }
        }
    }

    private void send(HttpExchange exchange, int status, String type, Object answer) throws IOException {
        var body = json.writeValueAsBytes(answer);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    /** As the resource answers. */
    private Object answer(URI asked, Queryable stores) {
        var path = asked.getPath().split("/");
        if (path.length == 5) return local.held(stores, path[3], instant(asked, "asOf"));
        var partner = new RecordKey(path[3], path[5]);
        return switch (path[path.length - 1]) {
            case "change" ->
                local.change(stores, partner, instant(asked, "from"), instant(asked, "to"), instant(asked, "asOf"));
            case "history" -> local.past(stores, partner, instant(asked, "from"), instant(asked, "to"));
            default -> local.explained(stores, partner, instant(asked, "asOf"));
        };
    }

    private static Instant instant(URI asked, String parameter) {
        return Stream.of(asked.getQuery().split("&"))
                .filter(given -> given.startsWith(parameter + "="))
                .map(given -> Instant.parse(given.substring(parameter.length() + 1)))
                .findFirst()
                .orElse(null);
    }

    private static RequestSpecification viewer() {
        return given().auth().oauth2(TOKEN);
    }
}

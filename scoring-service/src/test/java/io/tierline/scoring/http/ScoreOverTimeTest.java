package io.tierline.scoring.http;

import static io.tierline.scoring.WhyScene.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tierline.scoring.WhyScene;
import io.tierline.testkit.RealBackends;
import io.tierline.testkit.Tokens;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(RealBackends.class)
class ScoreOverTimeTest {
    @BeforeEach
    void stands() {
        WhyScene.stands();
    }

    @Test
    void unless_told_otherwise_a_change_runs_from_the_last_cycle_to_now() {
        var since = WhyScene.get("acme/score").extract().jsonPath();
        WhyScene.get("acme/score/change")
                .statusCode(200)
                .body("partner", equalTo("acme"))
                .body("cycle", equalTo(WhyScene.CYCLE))
                .body("difference", equalTo(since.getFloat("change.difference")))
                .body("parts.points", equalTo(since.getList("change.parts.points")));
    }

    @Test
    void between_other_instants_what_is_known_now_counts() {
        change(days(30), days(5))
                .statusCode(200)
                .body("cycle", nullValue())
                .body("from.label", equalTo("as-known-now"))
                .body("to.label", equalTo("as-known-now"))
                .body("from.frameworkVersion", is(1))
                .body("to.frameworkVersion", is(1))
                .body("difference", is(13.75f))
                .body("parts.points", contains(0.0f, 0.0f, 13.75f, 0.0f))
                .body("parts[2].facts.id", contains("a-2"));
        change(days(1), WhyScene.SECOND_FRAMEWORK)
                .body("to.frameworkVersion", is(2))
                .body("parts[3].factors.factor", contains("fit", "calls"));
    }

    @Test
    void up_to_a_cycle_what_it_knew_counts() {
        change(days(30), WhyScene.CYCLE_TIME)
                .statusCode(200)
                .body("from.label", equalTo("as-known-then"))
                .body("to.label", equalTo("official"))
                .body("to.score", is(51.5f))
                .body("parts[1].points", is(0.0f))
                .body("parts[2].facts.id", contains("a-2"));
    }

    @Test
    void an_instant_that_cannot_be_compared_is_named() {
        change(days(1), days(2)).statusCode(400).body("detail", containsString("from: expected at or before to"));
        change(days(900), days(2)).statusCode(400).body("detail", containsString("from: expected within the last 800"));
        change(days(2), Instant.now().plusSeconds(600))
                .statusCode(400)
                .body("detail", containsString("to: expected no instant ahead"));
        WhyScene.get("acme/score/change?from=yesterday")
                .statusCode(400)
                .body("detail", equalTo("from: expected an RFC 3339 instant"));
        change(days(200), days(2))
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", equalTo("from: why had no framework in force at %s.".formatted(days(200))));
        change(days(120), days(2))
                .statusCode(404)
                .body("detail", equalTo("from: partner acme was not on the roster of why at %s.".formatted(days(120))));
        WhyScene.get("newcomer/score/change")
                .statusCode(404)
                .body("detail", containsString("from: partner newcomer has taken part in no cycle"));
        WhyScene.get("nobody/score/change")
                .statusCode(404)
                .body("detail", containsString("partner nobody was not on the roster"));
    }

    @Test
    void a_history_has_a_point_a_day_and_marks() {
        var history = WhyScene.get("acme/score/history")
                .statusCode(200)
                .body("label", equalTo("as-known-now"))
                .body("partner", equalTo("acme"))
                .body("marks.mark", contains("framework", "cycle", "framework"))
                .body("marks.version", contains(1, null, 2))
                .body("marks[0].at", equalTo(WhyScene.FIRST_FRAMEWORK.toString()))
                .body("marks[1].cycle", equalTo(WhyScene.CYCLE))
                .body("marks[1].at", equalTo(WhyScene.CYCLE_TIME.toString()))
                .body("marks[1].score", is(51.5f))
                .extract()
                .jsonPath();
        var points = history.getList("points.asOf", String.class);
        assertThat(points).hasSizeBetween(100, 101);
        assertThat(Instant.parse(points.getFirst()))
                .isAfterOrEqualTo(WhyScene.REGISTERED)
                .isEqualTo(Instant.parse(points.getFirst()).truncatedTo(ChronoUnit.DAYS));
        assertThat(history.getFloat("points[0].score")).isEqualTo(24);
        assertThat(history.getInt("points[0].frameworkVersion")).isEqualTo(1);
        var running = WhyScene.get("acme/score").extract().jsonPath();
        assertThat(history.getFloat("points[-1].score")).isEqualTo(running.getFloat("score"));
        assertThat(history.getInt("points[-1].frameworkVersion")).isEqualTo(2);
    }

    @Test
    void a_history_ends_and_begins_where_it_is_asked_to() {
        history(days(4), days(2))
                .statusCode(200)
                .body("points.size()", is(3))
                .body("points[2].asOf", equalTo(days(2).toString()))
                .body("marks.mark", contains("cycle"));
        history(days(2), days(4)).statusCode(400).body("detail", containsString("from: expected at or before to"));
        history(days(140), days(130)).statusCode(404).body("detail", containsString("acme was not on the roster"));
    }

    @ParameterizedTest
    @CsvSource({"change, asOf", "history, from"})
    void instances_answer_each_other_with_the_callers_token(String what, String parameter) {
        var path = "/internal/programs/why/partners/acme/score/%s?%s=%s".formatted(what, parameter, Instant.now());
        WhyScene.viewer().get(path).then().statusCode(200).body("partner", equalTo("acme"));
        WhyScene.viewer()
                .auth()
                .oauth2(Tokens.of("viewer", "other"))
                .get(path)
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse change(Instant from, Instant to) {
        return WhyScene.get("acme/score/change?from=%s&to=%s".formatted(from, to));
    }

    private static ValidatableResponse history(Instant from, Instant to) {
        return WhyScene.get("acme/score/history?from=%s&to=%s".formatted(from, to));
    }
}

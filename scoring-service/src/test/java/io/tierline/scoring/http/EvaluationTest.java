package io.tierline.scoring.http;

import static io.restassured.RestAssured.given;
import static io.tierline.scoring.Sample.DEMO;
import static io.tierline.scoring.Scene.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.tierline.scoring.Sample;
import io.tierline.scoring.Scene;
import io.tierline.testkit.RealBackends;
import io.tierline.testkit.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBackends.class)
class EvaluationTest {
    private static final String PATH = "/internal/programs/demo/evaluations";

    @BeforeEach
    void publish() {
        Scene.stands();
    }

    private static Map<String, Object> supposed(Map<String, Object> framework, Instant asOf) {
        return Map.of("framework", framework, "asOf", asOf.toString());
    }

    private static ValidatableResponse evaluate(String path, Object... cases) {
        return viewer().contentType(ContentType.JSON)
                .body(Map.of("cases", List.of(cases)))
                .post(path)
                .then();
    }

    private static List<Object> of(JsonPath answer, String partner, int supposed) {
        return answer.getList("rows.find { it.partner == '%s' }.scores[%d]".formatted(partner, supposed));
    }

    @Test
    void a_framework_that_is_in_force_gives_the_running_scores() {
        var now = Instant.now();
        var answer = evaluate(PATH, supposed(Sample.framework(), now))
                .statusCode(200)
                .body("rows", hasSize(Scene.PARTNERS))
                .body("partitions", contains(0, 1, 2))
                .extract()
                .jsonPath();
        var running = viewer().get("/api/programs/demo/scores").jsonPath();
        for (var partner : running.getList("items.partner", String.class)) {
            var row = "items.find { it.partner == '%s' }".formatted(partner);
            assertThat(of(answer, partner, 0).get(0)).isEqualTo(running.get(row + ".score"));
            assertThat(of(answer, partner, 0).get(1)).isEqualTo(running.get(row + ".coverage"));
            assertThat(answer.<String>get("rows.find { it.partner == '%s' }.name".formatted(partner)))
                    .isEqualTo(running.get(row + ".name"));
        }
    }

    @Test
    void a_draft_and_an_instant_ahead_are_evaluated_side_by_side_with_no_new_events() {
        var now = Instant.now();
        var answer = evaluate(
                        PATH,
                        supposed(Sample.framework(), now),
                        supposed(Sample.framework(60), now),
                        supposed(Sample.framework(), now.plus(Duration.ofDays(90))),
                        supposed(Sample.framework(), now.plus(Duration.ofDays(400))))
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(scores(answer, "p-3")).containsExactly(19.75f, 17.75f, 11.0f, 6.0f);
        assertThat(scores(answer, "p-4")).containsExactly(8.0f, 12.0f, 8.0f, 8.0f);
        assertThat(answer.<Float>getList("rows.find { it.partner == 'p-3' }.scores[2][2][1]"))
                .hasToString("[0.0, true, 0.0, 0.0]");
    }

    private static List<Object> scores(JsonPath answer, String partner) {
        return java.util.stream.IntStream.range(0, 4)
                .mapToObj(i -> of(answer, partner, i).get(0))
                .toList();
    }

    @Test
    void the_instance_says_what_it_holds_itself() {
        evaluate(PATH + "/held", supposed(Sample.framework(), Instant.now()))
                .statusCode(200)
                .body("rows", hasSize(Scene.PARTNERS));
    }

    @Test
    void every_broken_rule_is_named_and_a_stranger_is_told_nothing() {
        var half = new HashMap<>(Sample.framework());
        half.remove("tiers");
        evaluate(
                        PATH,
                        supposed(half, Instant.now()),
                        supposed(Sample.framework(), Instant.now().plus(Duration.ofDays(801))),
                        supposed(Sample.framework(), Instant.now().minusSeconds(3_600)))
                .statusCode(422)
                .body("errors.pointer", hasItems("/cases/0/framework/tiers", "/cases/1/asOf", "/cases/2/asOf"));
        evaluate(PATH).statusCode(422).body("errors[0].pointer", is("/cases"));
        given().contentType(ContentType.JSON).body("{}").post(PATH).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("integration", DEMO))
                .contentType(ContentType.JSON)
                .body("{}")
                .post(PATH)
                .then()
                .statusCode(403);
        viewer().contentType(ContentType.JSON)
                .body("{}")
                .post("/internal/programs/elsewhere/evaluations")
                .then()
                .statusCode(404);
    }
}

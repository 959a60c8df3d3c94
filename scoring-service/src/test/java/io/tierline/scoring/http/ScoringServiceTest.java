package io.tierline.scoring.http;

import static io.restassured.RestAssured.given;
import static io.tierline.scoring.Sample.DEMO;
import static io.tierline.scoring.Scene.viewer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.scoring.Scene;
import io.tierline.testkit.RealBackends;
import io.tierline.testkit.Tokens;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBackends.class)
class ScoringServiceTest {
    @BeforeEach
    void publish() {
        Scene.stands();
    }

    @Test
    void the_ranking_names_scores_and_factors_best_first() {
        viewer().get("/api/programs/demo/scores?limit=3")
                .then()
                .statusCode(200)
                .body("label", equalTo("running"))
                .body("asOf", notNullValue())
                .body("total", is(Scene.PARTNERS))
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
                .body("of", is(Scene.PARTNERS))
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
}

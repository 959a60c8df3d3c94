package io.tierline.partner;

import static io.tierline.partner.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.tierline.testkit.RealBackends;
import io.tierline.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "partner"))
class OperationsTest {
    @Test
    void it_is_ready_when_the_tables_hold_the_log() {
        await().untilAsserted(() -> RestAssured.get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItems("projection", "topics")));
    }

    @Test
    void metrics_and_api_description_need_a_token() {
        RestAssured.get("/q/metrics").then().statusCode(401);
        RestAssured.get("/q/openapi").then().statusCode(401);
        as("viewer", "*")
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("tierline_intake_events_total"), containsString("tierline_projection_lag"));
        as("viewer", "*")
                .queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("paths.'/api/programs/{program}/events'.post.summary", containsString("Take in"))
                .body("paths.'/api/programs/{program}'.put.summary", equalTo("Make or change a program"));
    }

    @Test
    void a_token_that_is_forged_or_over_opens_nothing() {
        for (var token : new String[] {Tokens.forged("admin", "*"), Tokens.expired("admin", "*"), "no.token.atall"})
            RestAssured.given()
                    .auth()
                    .oauth2(token)
                    .get("/api/programs")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
    }
}

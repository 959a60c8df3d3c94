package io.tierline.console.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.console.standin.StandIns;
import io.tierline.testkit.RealBackends;
import io.tierline.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBackends.class)
@WithTestResource(value = StandIns.class, initArgs = @ResourceArg(name = "away", value = "capacity"))
class AwayTest {
    @Test
    void a_service_that_is_away_is_told_by_name_and_the_console_stays_ready() {
        await().untilAsserted(() -> given().when()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'services' }.data.'capacity-service'", equalTo("away"))
                .body("checks.find { it.name == 'services' }.data.'partner-service'", equalTo("ready")));
    }

    @Test
    void its_calls_are_unavailable_with_a_time_to_try_again() {
        given().header("Authorization", "Bearer " + Tokens.of("viewer", "demo"))
                .when()
                .get("/api/programs/demo/allocation")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "2")
                .body("detail", containsString("capacity-service"));
    }

    @Test
    void the_secret_of_a_calendar_is_neither_told_nor_logged() {
        try (var logged = new Logged()) {
            given().when()
                    .get("/api/calendars/s3cret-of-a-calendar.ics")
                    .then()
                    .statusCode(503)
                    .body(not(containsString("s3cret")));
            assertThat(logged.messages())
                    .anyMatch(line -> line.contains("does not answer"))
                    .noneMatch(line -> line.contains("s3cret"));
        }
    }
}

package io.tierline.slack.notifier;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.contracts.event.Event;
import io.tierline.service.log.EventLog;
import io.tierline.slack.Moves;
import io.tierline.testkit.RealBackends;
import io.tierline.testkit.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealBackends.class)
@WithTestResource(Wired.class)
class RevokedTest {
    @Inject
    EventLog log;

    @Test
    void a_revoked_webhook_is_told_to_operators_without_its_address() {
        await().untilAsserted(() -> given().when().get("/q/health/ready").then().statusCode(200));
        var closed = Moves.closed("c-revoked", Instant.now());
        log.append(List.of(new Event("e-1", "/test", "emea", "emea", Instant.now(), closed)));
        await().untilAsserted(() -> given().when()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body(
                        "checks.find { it.name == 'notifier' }.data.slack",
                        equalTo("parked, Slack refused the webhook (status 410)")));
        given().header("Authorization", "Bearer " + Tokens.of("viewer", "emea"))
                .when()
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("tierline_slack_parked 1.0"))
                .body(not(containsString("secret")));
    }
}

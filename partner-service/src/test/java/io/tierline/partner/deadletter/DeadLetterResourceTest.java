package io.tierline.partner.deadletter;

import static io.tierline.partner.Api.activity;
import static io.tierline.partner.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tierline.contracts.topic.Topic;
import io.tierline.partner.Api;
import io.tierline.partner.Log;
import io.tierline.testkit.RealBackends;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "partner"))
class DeadLetterResourceTest {
    private static final String LETTERS = "/api/programs/{program}/dead-letters";
    private static final String RETRY = LETTERS + "/{id}/retry";

    @Test
    void an_event_waits_for_its_partner_and_leaves_when_the_partner_appears() {
        var program = Api.newProgram();
        Api.send(program, activity("e1", "acme"), activity("e2", "other")).body("accepted", equalTo(2));
        await().untilAsserted(() -> list(program, "waiting")
                .body("items", hasSize(2))
                .body("items[0].topic", equalTo("engagements"))
                .body("items[0].encoding", equalTo("text")));
        list(program, "waiting").body("items.key.sort()", equalTo(List.of(program + "/acme", program + "/other")));
        String waiting = list(program, "waiting").extract().path("items[0].id");
        as("lead", program)
                .post(RETRY, program, waiting)
                .then()
                .statusCode(409)
                .body("detail", containsString("register"));
        Api.register(program, "acme");
        list(program, "waiting").body("items.key", equalTo(List.of(program + "/other")));
        Api.send(program, activity("e3", "acme")).body("accepted", equalTo(1));
        await().untilAsserted(() -> Api.send(program, activity("e3", "acme")).body("duplicates", equalTo(1)));
        list(program, "waiting").body("items", hasSize(1));
    }

    @Test
    void a_refused_event_is_mended_and_sent_again_once() {
        var program = Api.newProgram();
        Api.register(program, "acme");
        var broken = activity("e1", "acme").replace("\"kind\"", "\"colour\"");
        var id = dead(program + "/acme", broken.getBytes(StandardCharsets.UTF_8), "/data/kind: is missing");
        await().untilAsserted(() -> list(program, "refused")
                .body("items[0].reason", equalTo("/data/kind: is missing"))
                .body("items[0].event", equalTo(broken)));
        as("integration", program)
                .post(RETRY, program, id)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/data/kind"));
        as("integration", program)
                .contentType("application/cloudevents+json")
                .body(activity("e1", "acme"))
                .post(RETRY, program, id)
                .then()
                .statusCode(200)
                .body("state", equalTo("retried"));
        as("integration", program).post(RETRY, program, id).then().statusCode(409);
        list(program, "retried").body("items.id", equalTo(List.of(id)));
        Api.send(program, activity("e1", "acme")).body("duplicates", equalTo(1));
    }

    @Test
    void bytes_that_are_no_text_are_shown_as_base64() {
        var program = Api.newProgram();
        var id = dead(program + "/acme", new byte[] {(byte) 0xff, 0}, "is not JSON");
        await().untilAsserted(() -> as("lead", program)
                .get(LETTERS + "/{id}", program, id)
                .then()
                .statusCode(200)
                .body("encoding", equalTo("base64"))
                .body("event", equalTo("/wA=")));
    }

    @Test
    void a_letter_that_names_no_program_is_seen_by_who_sees_all_programs() {
        var program = Api.newProgram();
        var id = dead("what is this", new byte[] {1}, "has a record key that is not program/subject");
        await().untilAsserted(() ->
                as("admin", "*").get(LETTERS + "/{id}", program, id).then().statusCode(200));
        as("admin", program).get(LETTERS + "/{id}", program, id).then().statusCode(404);
        as("admin", program).post(RETRY, program, id).then().statusCode(404);
        as("viewer", program).get(LETTERS, program).then().statusCode(403);
    }

    @Test
    void team_time_that_cannot_be_read_becomes_a_dead_letter_once() {
        var program = Api.newProgram();
        var at = Log.append(Topic.TEAM_TIME, program + "/kim", "no event".getBytes(StandardCharsets.UTF_8), Map.of());
        var id = "team-time-%d-%d".formatted(at.partition(), at.offset());
        await().untilAsserted(() -> list(program, "refused")
                .body("items.id", equalTo(List.of(id)))
                .body("items[0].reason", containsString("not JSON")));
        var misplaced = Log.append(
                Topic.TEAM_TIME, program + "/acme", activity("e9", "acme").getBytes(StandardCharsets.UTF_8), Map.of());
        await().untilAsserted(() -> list(program, "refused")
                .body("items", hasSize(2))
                .body("items[0].offset", equalTo((int) misplaced.offset()))
                .body("items[0].reason", containsString("does not belong")));
    }

    @Test
    void the_list_is_paged() {
        var program = Api.newProgram();
        Api.send(program, activity("e1", "a"), activity("e2", "b"), activity("e3", "c"));
        await().untilAsserted(() -> list(program, "waiting").body("items", hasSize(3)));
        var seen = new HashSet<String>();
        String cursor = "";
        do {
            var page = as("lead", program)
                    .queryParam("limit", 1)
                    .queryParam("cursor", cursor)
                    .get(LETTERS, program)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1))
                    .extract();
            seen.add(page.path("items[0].id"));
            cursor = page.path("next");
        } while (cursor != null);
        Assertions.assertThat(seen).hasSize(3);
        as("lead", program)
                .queryParam("state", "gone")
                .get(LETTERS, program)
                .then()
                .statusCode(400);
    }

    private static ValidatableResponse list(String program, String state) {
        return as("lead", program)
                .queryParam("state", state)
                .get(LETTERS, program)
                .then()
                .statusCode(200);
    }

    /** Writes a dead letter as the scoring service does, and returns its id. */
    private static String dead(String key, byte[] value, String reason) {
        long origin = Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 1L << 40);
        var headers = Map.of(
                "reason",
                reason,
                "origin-topic",
                "engagements",
                "origin-partition",
                "1",
                "origin-offset",
                Long.toString(origin));
        var at = Log.append(Topic.DEAD_LETTERS, key, value, headers);
        Assertions.assertThat(at.hasOffset()).isTrue();
        return "engagements-1-" + origin;
    }
}

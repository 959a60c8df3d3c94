package io.tierline.tiering.replay;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.tierline.testkit.RealBackends;
import io.tierline.tiering.support.Program;
import io.tierline.tiering.support.Scenes;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "tiering"))
class ComparisonTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Object> HASTY = Map.of();
    private static final Map<String, Object> PATIENT = Map.of("graceCycles", 2, "margin", 3);

    /** Dan is called a lot in February and in April, for fifty days each; nobody else is. */
    private static Program withSeasons(String purpose) {
        var program = Scenes.withPartners(purpose);
        Scenes.calls(program, "dan", 10, Instant.parse("2026-02-20T12:00:00Z"));
        program.say(
                "cid",
                Instant.parse("2026-05-20T12:00:00Z"),
                new io.tierline.contracts.event.EngagementEvent.OverlapReported(
                        Map.of("customers", java.math.BigDecimal.valueOf(20))));
        program.say(
                "cid",
                Instant.parse("2026-06-20T12:00:00Z"),
                new io.tierline.contracts.event.EngagementEvent.OverlapReported(
                        Map.of("customers", java.math.BigDecimal.valueOf(80))));
        return program;
    }

    private static ValidatableResponse post(Program program, String path, Object body) {
        return program.lead()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/replays" + path)
                .then();
    }

    private static JsonNode done(Program program, String path, Object body) throws IOException {
        String job = post(program, path, body).statusCode(202).extract().path("job");
        await().atMost(30, SECONDS)
                .until(() ->
                        "done".equals(program.get("/replays/" + job).extract().<String>path("state")));
        return JSON.readTree(program.get("/replays/" + job).extract().asString());
    }

    private static Map<String, Object> variant(String name, String every, Map<String, Object> stability) {
        return Map.of("name", name, "every", every, "stability", stability);
    }

    @Test
    void cadences_and_rules_of_movement_are_held_against_each_other() throws IOException {
        var program = withSeasons("compared");
        var variants = done(
                        program,
                        "/comparisons",
                        Map.of(
                                "from",
                                "2026-02-01",
                                "to",
                                "2026-11-01",
                                "variants",
                                List.of(
                                        variant("hasty", "P1M", HASTY),
                                        variant("patient", "P1M", PATIENT),
                                        variant("quarterly", "P3M", HASTY))))
                .get("result")
                .get("variants");
        assertThat(variants.findValuesAsText("name")).containsExactly("hasty", "patient", "quarterly");
        assertThat(variants.findValuesAsText("every")).containsExactly("P1M", "P1M", "P3M");
        assertThat(variants.findValuesAsText("cycles")).containsExactly("10", "10", "4");
        var hasty = variants.get(0);
        var patient = variants.get(1);
        // Dan is in silver from March to May and in June, cid otherwise: dan goes up and down twice, cid once.
        assertThat(hasty.get("moves").intValue()).isEqualTo(8);
        assertThat(hasty.get("flaps").intValue()).isEqualTo(3);
        assertThat(hasty.get("flappers").intValue()).isEqualTo(2);
        assertThat(patient.get("flaps").intValue())
                .isLessThan(hasty.get("flaps").intValue());
        assertThat(patient.get("pending").intValue()).isPositive();
        assertThat(patient.get("meanHoldCycles").doubleValue())
                .isGreaterThan(hasty.get("meanHoldCycles").doubleValue());
        assertThat(variants.get(2).get("moves").intValue())
                .isLessThan(hasty.get("moves").intValue());
        assertThat(hasty.get("partnersEverTop").intValue()).isEqualTo(1);
        assertThat(hasty.get("counts").toString()).isEqualTo("{\"gold\":1,\"silver\":2,\"rest\":1}");
        assertThat(hasty.get("perCycle").get(0).get("entered").intValue()).isEqualTo(4);
    }

    @Test
    void each_variant_comes_out_as_if_it_were_replayed_alone() throws IOException {
        var program = withSeasons("alone");
        var other = Scenes.framework(30, 50, "{\"top\": 2}", 4);
        var together = done(
                        program,
                        "/comparisons",
                        Map.of(
                                "from",
                                "2026-01-31",
                                "to",
                                "2026-11-01",
                                "variants",
                                List.of(
                                        variant("monthly", "P1M", HASTY),
                                        variant("patient", "P6W", PATIENT),
                                        Map.of("name", "other", "framework", other, "every", "P1M"))))
                .get("result")
                .get("variants");
        equalAlone(together.get(0), program, "P1M", Map.of("stability", HASTY));
        equalAlone(together.get(1), program, "P6W", Map.of("stability", PATIENT));
        equalAlone(together.get(2), program, "P1M", Map.of("framework", other));
    }

    private static void equalAlone(JsonNode together, Program program, String every, Map<String, Object> overrides)
            throws IOException {
        var body = new HashMap<>(overrides);
        body.put("cadence", Map.of("from", "2026-01-31", "to", "2026-11-01", "every", every));
        var alone = done(program, "", body);
        var expected = ((ObjectNode) together.deepCopy()).without(List.of("name", "every"));
        assertThat(alone.get("summary").toString()).isEqualTo(expected.toString());
        assertThat(alone.get("result")).hasSize(together.get("cycles").intValue());
    }

    @Test
    void a_calendar_of_the_framework_gives_the_instants() throws IOException {
        var program = Scenes.withPartners("calendar");
        var zoned = Scenes.inForce();
        zoned.put(
                "rescore",
                Map.of("every", "P1M", "startingOn", "2026-01-01", "timeZone", "America/New_York", "mode", "prompted"));
        var answer = done(
                program, "", Map.of("framework", zoned, "cadence", Map.of("from", "2026-01-31", "to", "2026-04-30")));
        assertThat(answer.get("result").findValuesAsText("asOf"))
                .containsExactly(
                        "2026-01-31T05:00:00Z", "2026-02-28T05:00:00Z", "2026-03-31T04:00:00Z", "2026-04-30T04:00:00Z");
        assertThat(answer.get("summary").get("cycles").intValue()).isEqualTo(4);
        assertThat(answer.get("summary").has("name")).isFalse();
    }

    @Test
    void a_wrong_comparison_is_told_every_broken_rule() {
        var program = Program.named("wrong");
        post(program, "/comparisons", Map.of())
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/from", "/to", "/variants"));
        post(
                        program,
                        "/comparisons",
                        Map.of(
                                "from",
                                "2026-01-01",
                                "to",
                                "2126-01-01",
                                "variants",
                                List.of(
                                        variant("a", "P0D", HASTY),
                                        variant("b", "P1M", Map.of("graceCycles", -1)),
                                        variant("b", "P1D", HASTY),
                                        Map.of("name", "half", "framework", Map.of("name", "half")))))
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/variants/0/every",
                                "/variants/1/stability/graceCycles",
                                "/variants/2/name",
                                "/variants/3/framework/tiers",
                                "/to",
                                "/variants"));
        program.as("viewer")
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/replays/comparisons")
                .then()
                .statusCode(403);
    }

    @Test
    void a_wrong_cadence_is_told_as_well() {
        var program = Program.named("cadence");
        post(program, "", Map.of("cadence", Map.of("from", "2026-02-01", "to", "soon"), "asOfs", List.of()))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/cadence/to", "/asOfs"));
        post(program, "", Map.of("cadence", Map.of("from", "2026-02-01", "to", "2026-01-01")))
                .statusCode(422)
                .body("errors.pointer", contains("/cadence/to"))
                .body("errors[0].detail", containsString("before"));
        post(program, "", Map.of("cadence", Map.of("from", "2024-01-01", "to", "2026-01-01", "every", "P1D")))
                .statusCode(422)
                .body("errors.pointer", contains("/cadence"));
        post(program, "", Map.of("asOfs", List.of("2026-02-01T00:00:00Z"), "stability", Map.of("margin", "much")))
                .statusCode(422)
                .body("errors.pointer", contains("/stability/margin"));
    }
}

package io.tierline.tiering.forecast;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.tierline.prioritization.framework.Rescore;
import io.tierline.service.problem.Refused;
import io.tierline.testkit.RealBackends;
import io.tierline.tiering.support.MovableClock;
import io.tierline.tiering.support.NeighbourStandIns;
import io.tierline.tiering.support.Program;
import io.tierline.tiering.support.Scenes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "tiering"))
@WithTestResource(NeighbourStandIns.class)
class ForecastTest {
    @Inject
    MovableClock clock;

    @AfterEach
    void back() {
        clock.back();
    }

    /** Cid's calls make it gold now; they count for 49 days more. */
    private static Program withFadingCalls(String purpose) {
        var program = Scenes.withPartners(purpose);
        Scenes.calls(program, "dan", 10, Instant.now().minus(Duration.ofDays(1)));
        Scenes.calls(program, "cid", 9, Instant.now().minus(Duration.ofDays(1)));
        return program;
    }

    private static List<Instant> dueAts() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var first = today.withDayOfMonth(1).plusMonths(1);
        return List.of(
                first.atStartOfDay(ZoneOffset.UTC).toInstant(),
                first.plusMonths(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @Test
    void says_what_the_next_cycles_decide_and_what_each_partner_needs() {
        var program = withFadingCalls("forecast");
        var closedAt = Scenes.close(program);
        var due = dueAts();
        var forecast = program.get("/forecast")
                .body("label", equalTo("forecast"))
                .body("frameworkVersion", is(1))
                .body("cycle", notNullValue())
                .body("cycles.dueAt", contains(due.get(0).toString(), due.get(1).toString()))
                .body("cycles[0].mode", equalTo("prompted"))
                .body("cycles[0].lines.gold.score", notNullValue())
                .body("total", is(4))
                .body("next", nullValue())
                .extract()
                .jsonPath();
        assertThat(Instant.parse(forecast.getString("asOf"))).isAfterOrEqualTo(closedAt);

        // With calls cid has 34 + 18 and dan 20 + 20; bob has 51, ann 48.
        var cid = "items.find { it.partner == 'cid' }";
        assertThat(forecast.getString(cid + ".tier")).isEqualTo("gold");
        assertThat(forecast.getFloat(cid + ".score.now")).isEqualTo(52);
        assertThat(forecast.getFloat(cid + ".score.then")).isEqualTo(52);
        assertThat(forecast.getString(cid + ".change")).isIn("pending", "stays");
        assertThat(forecast.getString(cid + ".hold.tier")).isEqualTo("gold");
        assertThat(forecast.getFloat(cid + ".hold.needed")).isEqualTo(52);
        var dan = "items.find { it.partner == 'dan' }";
        assertThat(forecast.getString(dan + ".rise.tier")).isEqualTo("silver");
        assertThat(forecast.getFloat(dan + ".rise.gap")).isEqualTo(8);
        assertThat(forecast.<Object>get(dan + ".hold")).isNull();
        var bob = "items.find { it.partner == 'bob' }";
        assertThat(forecast.getString(bob + ".rise.tier")).isEqualTo("gold");
        assertThat(forecast.getFloat(bob + ".rise.gap")).isEqualTo(1);
    }

    @Test
    void is_what_a_replay_decides_when_no_event_comes() {
        var program = withFadingCalls("foretold");
        var closedAt = Scenes.close(program);
        var faded = every("P1M").nextAfter(Instant.now().plus(Duration.ofDays(49)));
        clock.moveTo(faded.minus(Duration.ofHours(1)));
        var forecast = program.get("/forecast").extract().jsonPath();
        List<String> due = forecast.getList("cycles.dueAt");
        clock.moveTo(Instant.parse(due.getLast()).plusSeconds(60));

        var replayed = replay(program, List.of(closedAt.toString(), due.getFirst(), due.getLast()));
        for (int i = 0; i < 4; i++) {
            equal(forecast, "items[%d].next".formatted(i), replayed, 1);
            equal(forecast, "items[%d].after".formatted(i), replayed, 2);
        }
        assertThat(forecast.getList("items.change")).contains("falls", "rises");
        assertThat(due.getFirst()).isEqualTo(faded.toString());
        assertThat(forecast.getInt("cycles[0].counts.gold")).isEqualTo(2);
        assertThat(forecast.getInt("cycles[1].counts.gold")).isEqualTo(1);
        assertThat(forecast.getMap("cycles[0].moveCounts").keySet().toString())
                .isEqualTo("[promoted, demoted, entered, pending]");
    }

    private static void equal(JsonPath forecast, String step, JsonPath replayed, int cycle) {
        var partner = forecast.getString(step.substring(0, step.indexOf('.')) + ".partner");
        var decided = "result[%d].partners.find { it.partner == '%s' }".formatted(cycle, partner);
        for (var field : List.of("score", "rank", "target", "tier", "pendingDemotion"))
            assertThat(forecast.<Object>get(step + "." + field))
                    .as("%s of %s in cycle %d", field, partner, cycle)
                    .isEqualTo(replayed.get(decided + "." + field));
    }

    private static JsonPath replay(Program program, List<String> asOfs) {
        String job = program.lead()
                .contentType(ContentType.JSON)
                .body(Map.of("asOfs", asOfs))
                .post("/replays")
                .then()
                .statusCode(202)
                .extract()
                .path("job");
        await().atMost(30, SECONDS)
                .until(() ->
                        "done".equals(program.get("/replays/" + job).extract().<String>path("state")));
        return program.get("/replays/" + job).extract().jsonPath();
    }

    @Test
    void an_exception_is_forecast_to_hold_and_to_end() {
        var program = Scenes.afterACycle("held");
        Scenes.hold(program, "dan", "gold", 1);
        program.get("/forecast?partner=dan")
                .body("items[0].tier", equalTo("gold"))
                .body("items[0].next.tier", equalTo("gold"))
                .body("items[0].next.target", equalTo("rest"))
                .body("items[0].next.rule", equalTo("exception"))
                .body("items[0].after.rule", equalTo("grace"))
                .body("items[0].change", equalTo("pending"));
        program.get("/forecast?partner=bob").body("items[0].next.tier", equalTo("gold"));
    }

    @Test
    void pages_are_of_one_forecast_and_lists_can_be_narrowed() {
        var program = Scenes.afterACycle("pages");
        var first = program.get("/forecast?limit=3")
                .body("items", hasSize(3))
                .extract()
                .jsonPath();
        var second = program.as("viewer")
                .queryParam("cursor", first.getString("next"))
                .get("/forecast?limit=3")
                .then()
                .statusCode(200)
                .body("items.partner", contains("dan"))
                .body("asOf", equalTo(first.getString("asOf")))
                .body("next", nullValue());
        second.body("total", is(4));
        program.get("/forecast?partner=ann")
                .body("items.partner", contains("ann"))
                .body("total", is(1));
        program.get("/forecast?change=stays").body("total", is(4));
        program.get("/forecast?change=falls").body("items", empty());
        program.as("viewer")
                .get("/forecast?partner=nobody")
                .then()
                .statusCode(404)
                .body("detail", containsString("nobody"));
        program.as("viewer")
                .get("/forecast?change=wobbles")
                .then()
                .statusCode(400)
                .body("detail", containsString("change"));
        program.as("viewer").get("/forecast?cursor=AAAA").then().statusCode(400);
        program.as("integration").get("/forecast").then().statusCode(403);
    }

    @Test
    void what_it_rests_on_must_be_there() {
        Program.bare("bare").as("viewer").get("/forecast").then().statusCode(409);
        Program.named("unscored")
                .as("viewer")
                .get("/forecast")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());
    }

    @Test
    void a_calendar_is_followed_as_far_as_can_be_told() {
        var now = Instant.parse("2026-11-23T12:00:00Z");
        assertThat(Forecasts.dueAts(every("P3M"), now))
                .containsExactly(Instant.parse("2027-01-01T00:00:00Z"), Instant.parse("2027-04-01T00:00:00Z"));
        assertThat(Forecasts.dueAts(every("P2Y"), now)).containsExactly(Instant.parse("2028-01-01T00:00:00Z"));
        assertThatThrownBy(() -> Forecasts.dueAts(every("P9Y"), now))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("2035-01-01");
    }

    private static Rescore every(String period) {
        return new Rescore(Period.parse(period), LocalDate.parse("2026-01-01"), ZoneOffset.UTC, Rescore.Mode.PROMPTED);
    }
}

package io.tierline.tiering.preview;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.tierline.testkit.RealBackends;
import io.tierline.tiering.support.Ends;
import io.tierline.tiering.support.NeighbourStandIns;
import io.tierline.tiering.support.Program;
import io.tierline.tiering.support.Scenes;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "tiering"))
@WithTestResource(NeighbourStandIns.class)
class PreviewTest {
    /** Gold takes two, fit counts 30 and overlap 50, and a gold partner costs 4 hours instead of 3. */
    private static Map<String, Object> draft() {
        return Scenes.framework(30, 50, "{\"top\": 2}", 4);
    }

    private static ValidatableResponse preview(Program program, String query, Object body) {
        return program.as("viewer")
                .contentType(ContentType.JSON)
                .body(body)
                .post("/previews" + query)
                .then();
    }

    @Test
    void a_draft_says_who_moves_and_why_and_what_it_costs() {
        var program = Scenes.afterACycle("preview");
        preview(program, "", draft())
                .statusCode(200)
                .body("label", equalTo("preview"))
                .body("frameworkVersion", is(1))
                .body("cycle", notNullValue())
                .body("warnings", empty())
                .body("tiers.tier", contains("gold", "silver", "rest"))
                .body("tiers.partners.now", contains(1, 2, 1))
                .body("tiers.partners.otherwise", contains(1, 2, 1))
                .body("tiers.partners.then", contains(2, 2, 0))
                .body("tiers[0].hoursPerPartner.now", is(1.5f))
                .body("tiers[0].hoursPerPartner.then", is(2.0f))
                .body("tiers[0].hours.then", is(4.0f))
                .body("hours.now", is(1.96f))
                .body("hours.then", is(4.46f))
                .body("hours.freed", is(0.0f))
                .body("hours.needed", is(2.5f))
                .body("moveCounts.promoted", is(2))
                .body("moveCounts.demoted", is(0))
                .body("movesTotal", is(2))
                .body("moves.partner", contains("cid", "dan"))
                .body("moves[0].name", equalTo("CID"))
                .body("moves[0].from", equalTo("silver"))
                .body("moves[0].to", equalTo("gold"))
                .body("moves[0].otherwise", equalTo("silver"))
                .body("moves[0].direction", equalTo("promoted"))
                .body("moves[0].rule", equalTo("up"))
                .body("moves[0].score.now", is(34.0f))
                .body("moves[0].score.then", is(46.0f))
                .body("moves[0].rank.now", is(3))
                .body("moves[0].rank.then", is(2))
                .body("moves[0].line", is(46.0f))
                .body("moves[0].marginToLine", is(0.0f))
                .body("moves[0].why.factor", contains("overlap", "fit"))
                .body("moves[0].why.points", contains(16.0f, -4.0f))
                .body("pending", empty())
                .body("tiers[0].placed", nullValue())
                .body("detail", nullValue());
    }

    @Test
    void the_planner_is_asked_with_the_placements_of_the_draft() {
        var program = Scenes.afterACycle("planned");
        preview(program, "?board=true&moves=0", Map.of("framework", draft()))
                .statusCode(200)
                .body("moves", empty())
                .body("movesTotal", is(2))
                .body("tiers[0].placed.partner", contains("bob", "cid"))
                .body("tiers[0].placed.rank", contains(1, 2))
                .body("tiers[1].placed.name", contains("ANN", "DAN"))
                .body("tiers[2].placed", empty())
                .body("plan.framework", equalTo("Scene"))
                .body("plan.placements.partner", contains("bob", "cid", "ann", "dan"))
                .body("plan.placements.tier", contains("gold", "gold", "silver", "silver"))
                .body("plan.placements.rank", contains(1, 2, 3, 4));
    }

    @Test
    void what_would_be_pending_is_told_with_what_it_lacks() {
        var program = Scenes.afterACycle("pending");
        // With the weight on fit ann is the best; bob, who is gold, and cid, who is silver, would have a cycle of
        // grace.
        preview(program, "", Scenes.framework(75, 5, "{\"top\": 1}", 3))
                .statusCode(200)
                .body("moves.partner", contains("ann", "dan"))
                .body("pending.partner", contains("bob", "cid"))
                .body("pending[0].tier", equalTo("gold"))
                .body("pending[0].target", equalTo("silver"))
                .body("pending[0].cyclesLeft", is(1))
                .body("pending[0].pointsShort", is(19.5f))
                .body("moveCounts.pending", is(2));
    }

    @Test
    void an_exception_holds_under_a_draft_too() {
        var program = Scenes.afterACycle("held");
        Scenes.hold(program, "dan", "gold", 2);
        preview(program, "?board=true", draft())
                .statusCode(200)
                .body("tiers.partners.now", contains(2, 2, 0))
                .body("tiers.partners.otherwise", contains(2, 2, 0))
                .body("tiers[0].placed.partner", contains("bob", "cid", "dan"))
                .body("tiers[0].placed.rule", contains("stays", "up", "exception"))
                .body("moves.partner", contains("cid"));
    }

    @Test
    void nothing_is_published_and_nothing_is_stored() {
        var program = Scenes.afterACycle("silent");
        var tiers = program.get("/tiers").extract().asString();
        // The calendars of other programs speak when they like: one preview must fall between two of their words.
        await().atMost(20, SECONDS).untilAsserted(() -> {
            var ends = Ends.now();
            preview(program, "", draft()).statusCode(200).body("movesTotal", is(2));
            assertThat(Ends.now()).isEqualTo(ends);
        });
        assertThat(program.get("/tiers").extract().asString()).isEqualTo(tiers);
    }

    @Test
    void a_draft_may_be_yaml_and_may_have_other_tiers() {
        var program = Scenes.afterACycle("yaml");
        program.lead()
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("application/yaml", ContentType.TEXT)))
                .contentType("application/yaml")
                .body(Scenes.yaml(draft()).replace("gold", "premier"))
                .post("/previews")
                .then()
                .statusCode(200)
                .body("tiers.tier", contains("premier", "silver", "rest", "gold"))
                .body("tiers.find { it.tier == 'gold' }.partners.now", is(1))
                .body("moves.partner", hasItems("bob", "cid"))
                .body("moves.find { it.partner == 'bob' }.direction", equalTo("entered"));
    }

    @Test
    void before_the_first_cycle_everyone_enters() {
        var program = Scenes.withPartners("early");
        preview(program, "", draft())
                .statusCode(200)
                .body("cycle", nullValue())
                .body("moves.direction", contains("entered", "entered", "entered", "entered"))
                .body("moves.find { it.partner == 'bob' }.from", nullValue())
                .body("hours.now", is(0.0f));
    }

    @Test
    void a_wrong_draft_is_told_every_broken_rule() {
        var program = Scenes.withPartners("wrong");
        var broken = draft();
        broken.remove("rescore");
        broken.put("colour", "red");
        preview(program, "", broken)
                .statusCode(422)
                .body("errors", hasSize(2))
                .body("errors.pointer", hasItems("/rescore", "/colour"));
        preview(program, "", Map.of("framework", broken))
                .statusCode(422)
                .body("errors.pointer", hasItems("/framework/rescore", "/framework/colour"));
        preview(program, "", "[1, 2").statusCode(400).body("detail", containsString("line 1"));
        preview(program, "?moves=-1", draft()).statusCode(400).body("detail", containsString("moves"));
        program.as("integration")
                .contentType(ContentType.JSON)
                .body(draft())
                .post("/previews")
                .then()
                .statusCode(403);
    }

    @Test
    void without_a_framework_in_force_there_is_nothing_to_hold_it_against() {
        preview(Program.bare("bare"), "", draft())
                .statusCode(409)
                .body("detail", containsString("has no framework yet"));
    }

    @Test
    void while_the_scoring_service_is_away_the_caller_is_told_to_come_back() {
        preview(Program.named("unscored"), "", draft())
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("detail", containsString("scoring service"));
    }

    @Test
    void while_nobody_plans_the_tiers_are_told_alone() {
        var program = Scenes.afterACycle("unplanned");
        await().atMost(20, SECONDS)
                .untilAsserted(() -> preview(program, "", draft())
                        .statusCode(200)
                        .body("movesTotal", is(2))
                        .body("plan", nullValue())
                        .body("detail", containsString("capacity service cannot answer now")));
    }
}

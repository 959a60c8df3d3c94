package io.tierline.tiering.exception;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tierline.contracts.event.ExceptionEvent.ExceptionEnded;
import io.tierline.contracts.event.TierEvent.Basis;
import io.tierline.contracts.event.TierEvent.TierChanged;
import io.tierline.contracts.event.TierEvent.TierDecided;
import io.tierline.contracts.topic.Topic;
import io.tierline.testkit.RealBackends;
import io.tierline.testkit.Rfc4180;
import io.tierline.tiering.cycle.Closing;
import io.tierline.tiering.support.Program;
import io.tierline.tiering.support.TestLog;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "tiering"))
class ExceptionTest {
    private static final Map<String, Double> SCORES = Map.of("ann", 90.0, "bob", 60.0, "cem", 20.0, "dee", 10.0);

    @Test
    void it_takes_effect_at_once_holds_through_its_cycles_and_then_the_score_decides_again_with_its_grace() {
        var program = started("held");
        var id = granted(program, "dee", "gold", 2)
                .body("label", equalTo("official"), "exception.from", equalTo("rest"))
                .body("exception.cyclesLeft", equalTo(2), "exception.state", equalTo("active"))
                .extract()
                .<String>path("exception.id");
        tier(program, "dee", "gold");
        assertThat(TestLog.read(Topic.TIER_CHANGES, program.id(), TierChanged.class))
                .filteredOn(change -> change.reason().equals("exception"))
                .extracting(TierChanged::from, TierChanged::to, TierChanged::direction)
                .containsExactly(tuple("rest", "gold", "promoted"));

        var first = Closing.close(program, SCORES);
        program.get("/cycles/" + first).body("moveCounts.exception", equalTo(1), "counts.gold", equalTo(2));
        tier(program, "dee", "gold").body("target", equalTo("rest"), "pending", nullValue());
        program.get("/exceptions").body("items.cyclesLeft", contains(1), "inForce", equalTo(1), "mayBe", equalTo(1));
        Closing.close(program, SCORES);
        tier(program, "dee", "gold");
        program.get("/exceptions").body("items", hasSize(0));
        program.get("/exceptions?state=all")
                .body("items.id", contains(id), "items[0].endedHow", equalTo("expired"))
                .body("items[0].reason", equalTo("Joint launch"), "items[0].owner", equalTo("kim"));

        Closing.close(program, SCORES);
        tier(program, "dee", "gold").body("pending.cyclesLeft", equalTo(1));
        Closing.close(program, SCORES);
        tier(program, "dee", "rest");
        var basis = TestLog.read(Topic.TIER_DECISIONS, program.id(), TierDecided.class).stream()
                .filter(decided -> decided.name().equals("DEE"))
                .map(TierDecided::basis)
                .toList();
        assertThat(basis).extracting(Basis::rule).containsExactly("entered", "exception", "exception", "grace", "down");
        assertThat(basis).extracting(Basis::exception).containsExactly(null, id, id, null, null);
    }

    @Test
    void a_partner_can_be_held_where_it_is_and_nobody_else_is_moved_by_it() {
        var program = started("kept");
        granted(program, "ann", "gold", 1);
        Closing.close(program, Map.of("ann", 10.0, "bob", 90.0, "cem", 20.0, "dee", 15.0));
        program.get("/tiers")
                .body("tiers[0].partners.partner", containsInAnyOrder("ann", "bob"))
                .body("tiers[1].partners.partner", containsInAnyOrder("cem", "dee"));
    }

    @Test
    void one_granted_while_a_cycle_is_open_holds_in_it() {
        var program = started("race");
        var cycle = program.openCycle();
        granted(program, "cem", "gold", 1);
        Closing.answer(program, cycle, SCORES);
        tier(program, "cem", "gold");
        program.get("/exceptions?state=ended").body("items[0].endedCycle", equalTo(cycle));
    }

    @Test
    void
            one_that_is_withdrawn_while_a_cycle_is_open_holds_no_more_and_the_held_tier_is_what_the_score_is_held_against() {
        var program = started("withdrawn");
        var id = granted(program, "cem", "gold", 2).extract().<String>path("exception.id");
        var cycle = program.openCycle();
        withdraw(program, "cem", id, "Launch was called off").statusCode(200).body("exception.state", equalTo("ended"));
        tier(program, "cem", "gold");
        Closing.answer(program, cycle, SCORES);
        tier(program, "cem", "gold").body("pending.cyclesLeft", equalTo(1));
        withdraw(program, "cem", id, "again").statusCode(409);
        withdraw(program, "ann", id, "of another").statusCode(404);
        withdraw(program, "cem", id, " ").statusCode(422).body("errors.pointer", contains("/reason"));
    }

    @Test
    void
            a_demotion_that_was_pending_is_told_no_more_once_an_exception_holds_the_partner_and_stays_in_what_was_decided() {
        var program = started("stays");
        var cycle = Closing.close(program, Map.of("ann", 10.0, "bob", 60.0, "cem", 20.0, "dee", 15.0));
        tier(program, "ann", "gold").body("pending.cyclesLeft", equalTo(1));
        pendingOnTheBoard(program, true);
        var id = granted(program, "ann", "gold", 2).extract().<String>path("exception.id");
        await().atMost(10, SECONDS)
                .until(() ->
                        id.equals(program.get("/partners/ann/tier").extract().<String>path("exception.id")));

        program.get("/partners/ann/tier")
                .body("tier", equalTo("gold"), "pending", nullValue())
                .body("history[0].pendingDemotion", equalTo(true));
        pendingOnTheBoard(program, false);
        program.get("/cycles/" + cycle + "/receipts")
                .body("items.find { it.partner == 'ann' }.pendingDemotion", equalTo(true));

        withdraw(program, "ann", id, "Launch was called off").statusCode(200);
        await().atMost(10, SECONDS)
                .until(() -> program.get("/exceptions").extract().path("items").equals(List.of()));
        program.get("/partners/ann/tier").body("tier", equalTo("gold"), "pending", nullValue());
        pendingOnTheBoard(program, false);
        Closing.close(program, Map.of("ann", 10.0, "bob", 60.0, "cem", 20.0, "dee", 15.0));
        tier(program, "ann", "gold").body("pending.cyclesLeft", equalTo(1));
    }

    @Test
    void a_demotion_that_was_pending_is_told_no_more_of_a_partner_that_an_exception_has_put_in_another_tier() {
        var program = started("elsewhere");
        Closing.close(program, Map.of("ann", 10.0, "bob", 60.0, "cem", 20.0, "dee", 15.0));
        tier(program, "ann", "gold").body("pending.cyclesLeft", equalTo(1));
        granted(program, "ann", "silver", 1);
        tier(program, "ann", "silver").body("pending", nullValue());
        program.get("/tiers")
                .body("tiers[1].partners.partner", hasItem("ann"))
                .body("tiers.partners.flatten().pendingDemotion", everyItem(equalTo(false)))
                .body("tiers.partners.flatten().pending", everyItem(nullValue()));
    }

    /** In its answer and in its file. */
    private static void pendingOnTheBoard(Program program, boolean pending) {
        var ann = "tiers.partners.flatten().find { it.partner == 'ann' }";
        program.get("/tiers")
                .body(ann + ".pendingDemotion", equalTo(pending))
                .body(ann + ".pending", pending ? notNullValue() : nullValue());
        var file = Rfc4180.read(program.get("/tiers?format=csv").extract().asString());
        int partner = file.getFirst().indexOf("partner");
        int column = file.getFirst().indexOf("pendingDemotion");
        assertThat(file)
                .filteredOn(row -> row.get(partner).equals("ann"))
                .extracting(row -> row.get(column))
                .containsExactly(String.valueOf(pending));
    }

    @Test
    void a_partner_that_retires_is_held_no_more() {
        var program = started("retires");
        granted(program, "dee", "gold", 2);
        program.retire("dee", Program.LONG_AGO.plusSeconds(60));
        await().atMost(10, SECONDS)
                .until(() -> program.get("/exceptions?state=ended")
                        .extract()
                        .path("items.endedHow")
                        .equals(List.of("retired")));
        Closing.close(program, Map.of("ann", 90.0, "bob", 60.0, "cem", 20.0));
        program.get("/tiers").body("tiers[0].partners.partner", contains("ann"));
        assertThat(TestLog.read(Topic.CYCLES, program.id(), ExceptionEnded.class))
                .hasSize(1);
    }

    @Test
    void there_are_no_more_than_the_share_of_the_roster_allows() {
        var program = started("share");
        granted(program, "ann", "rest", 1);
        grant(program, "bob", Map.of("tier", "rest", "reason", "r", "owner", "o", "cycles", 1))
                .statusCode(409)
                .body("detail", containsString("1 exceptions are in force, and at most 1 may be (5 % of 4 partners"));
    }

    @Test
    void one_cannot_follow_another_without_a_cycle_that_decides_by_score() {
        var program = started("chain");
        granted(program, "dee", "gold", 1);
        Closing.close(program, SCORES);
        grant(program, "dee", Map.of("tier", "gold", "reason", "r", "owner", "o", "cycles", 2))
                .statusCode(409)
                .body("detail", containsString("the next one must decide by its score"));
        Closing.close(program, SCORES);
        granted(program, "dee", "silver", 1);
    }

    @Test
    void what_is_asked_for_must_make_sense() {
        var program = started("checks");
        grant(program, "ann", Map.of("tier", "gold", "cycles", 3, "reason", "x".repeat(1_001)))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/reason", "/owner", "/cycles"));
        grant(program, "ann", Map.of("tier", "platinum", "reason", "r", "owner", "o", "cycles", 1))
                .statusCode(422)
                .body("errors.pointer", contains("/tier"), "errors[0].detail", containsString("gold"));
        grant(program, "nobody", Map.of("tier", "gold", "reason", "r", "owner", "o", "cycles", 1))
                .statusCode(404);
        program.as("viewer")
                .contentType("application/json")
                .body(Map.of())
                .post("/partners/ann/exceptions")
                .then()
                .statusCode(403);
        program.as("viewer").get("/exceptions?state=nonsense").then().statusCode(400);
        granted(program, "ann", "gold", 1);
        grant(program, "ann", Map.of("tier", "rest", "reason", "r", "owner", "o", "cycles", 1))
                .statusCode(409)
                .body("detail", containsString("holds partner ann already"));
        var fresh = Program.named("nocycle");
        fresh.register("ann");
        grant(fresh, "ann", Map.of("tier", "gold", "reason", "r", "owner", "o", "cycles", 1))
                .statusCode(409)
                .body("detail", containsString("No cycle has closed yet"));
    }

    private static Program started(String purpose) {
        var program = Program.named(purpose);
        program.register("ann", "bob", "cem", "dee");
        Closing.close(program, SCORES);
        return program;
    }

    private static ValidatableResponse granted(Program program, String partner, String tier, int cycles) {
        return grant(program, partner, Map.of("tier", tier, "reason", "Joint launch", "owner", "kim", "cycles", cycles))
                .statusCode(201);
    }

    private static ValidatableResponse grant(Program program, String partner, Map<String, Object> body) {
        return program.lead()
                .contentType("application/json")
                .body(body)
                .post("/partners/" + partner + "/exceptions")
                .then();
    }

    private static ValidatableResponse withdraw(Program program, String partner, String id, String reason) {
        return program.lead()
                .contentType("application/json")
                .body(Map.of("reason", reason))
                .delete("/partners/" + partner + "/exceptions/" + id)
                .then();
    }

    private static ValidatableResponse tier(Program program, String partner, String tier) {
        await().atMost(10, SECONDS)
                .until(() -> tier.equals(
                        program.get("/partners/" + partner + "/tier").extract().<String>path("tier")));
        return program.get("/partners/" + partner + "/tier");
    }
}

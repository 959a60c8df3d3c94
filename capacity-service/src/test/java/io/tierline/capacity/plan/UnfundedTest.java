package io.tierline.capacity.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tierline.capacity.Documents;
import io.tierline.service.log.EventLog;
import io.tierline.testkit.RealBackends;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "capacity"))
class UnfundedTest {
    /** Offers 4 hours a week. */
    private static final String ANN = """
            {"name": "Ann", "hoursPerWeek": 10, "nonPartnerShare": 0.5}""";

    @Inject
    EventLog log;

    private FourPartners four;

    @BeforeEach
    void four_partners() {
        four = FourPartners.of(log);
    }

    private Response unfunded(String query) {
        return four.program()
                .as("viewer")
                .get(
                        "/api/programs/{p}/allocation/unfunded" + query,
                        four.program().id());
    }

    @Test
    void before_the_first_plan_it_says_so() {
        unfunded("")
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("plan", nullValue())
                .body("detail", equalTo("There is no plan yet."));
    }

    @Test
    void names_who_is_short_of_which_commitment_and_three_ways_out_with_numbers() {
        four.plannedFor("c-1");
        four.program().put("ann", ANN);
        four.reaches("members[0].offered", equalTo(4.0f));
        unfunded("")
                .then()
                .statusCode(200)
                .body("plan", equalTo("plan-2"))
                .body("items.partner", contains("birch"))
                .body("items[0].name", equalTo("BIRCH"))
                .body("items[0].tier", equalTo("strategic"))
                .body("items[0].rank", equalTo(2))
                .body("items[0].score", equalTo(98.0f))
                .body("items[0].hoursShort", equalTo(3.0f))
                .body("items[0].commitments.commitment", contains("session"))
                .body("items[0].commitments[0].kind", equalTo("joint-call"))
                .body("items[0].commitments[0].hoursShort", equalTo(3.0f))
                .body("byTier.tier", contains("strategic"))
                .body("byTier[0].partners", equalTo(1))
                .body("byTier[0].hoursShort", equalTo(3.0f))
                .body("waysOut.tier", contains("strategic"))
                .body("waysOut[0].least", equalTo(true))
                .body("waysOut[0].shortAbove", equalTo(false))
                .body("waysOut[0].fewer.partners", equalTo(1))
                .body("waysOut[0].fewer.from", equalTo(2))
                .body("waysOut[0].fewer.lineNow", equalTo(98.0f))
                .body("waysOut[0].fewer.line", equalTo(99.0f))
                .body("waysOut[0].hours.perWeek", equalTo(3.75f))
                .body("waysOut[0].hours.people", nullValue())
                .body("waysOut[0].lighter.commitment", equalTo("session"))
                .body("waysOut[0].lighter.hours", equalTo(3.0f))
                .body("waysOut[0].lighter.toHours", equalTo(2.0f))
                .body("waysOut[0].lighter.every", equalTo("P7D"))
                .body("waysOut[0].lighter.toEvery", equalTo("P14D"))
                .body("detail", nullValue());
    }

    @Test
    void the_hours_it_names_are_enough_when_somebody_brings_them() {
        four.plannedFor("c-1");
        four.program().put("ann", ANN);
        four.reaches("members[0].offered", equalTo(4.0f));
        double perWeek = unfunded("").jsonPath().getDouble("waysOut[0].hours.perWeek");
        four.program().put("ben", """
                {"name": "Ben", "hoursPerWeek": %s, "nonPartnerShare": 0}""".formatted(perWeek));
        four.reaches("unfunded.tier", not(hasItem("strategic")));
    }

    @Test
    void the_lighter_commitment_it_names_is_light_enough_when_it_is_published() {
        four.plannedFor("c-1");
        four.program().put("ann", ANN);
        four.reaches("members[0].offered", equalTo(4.0f));
        int toHours = (int) unfunded("").jsonPath().getDouble("waysOut[0].lighter.toHours");
        four.program().publish(2, Documents.framework(toHours));
        four.reaches("frameworkVersion", equalTo(2));
        four.program().allocation().then().body("unfunded.tier", not(hasItem("strategic")));
        unfunded("").then().body("items.partner", contains("cedar")).body("waysOut.tier", contains("growth"));
    }

    @Test
    void a_partner_that_came_since_the_cycle_has_no_rank_and_comes_last_in_its_tier() {
        four.plannedFor("c-1");
        four.program().register("alba", "tech", null);
        four.program().enter("alba", "growth");
        four.reaches("unfunded", hasSize(4));
        unfunded("")
                .then()
                .body("items.partner", contains("acme", "birch", "cedar", "alba"))
                .body("items[3].rank", nullValue())
                .body("items[3].score", nullValue())
                .body("waysOut.tier", contains("strategic", "growth"))
                .body("waysOut[0].fewer", nullValue())
                .body("waysOut[0].lighter", nullValue())
                .body("waysOut[0].hours.perWeek", equalTo(7.5f))
                .body("waysOut[1].shortAbove", equalTo(true))
                .body("waysOut[1].hours.perWeek", equalTo(10.0f));
    }

    @Test
    void the_list_is_read_page_by_page_with_ways_out_on_the_first() {
        four.plannedFor("c-1");
        var first = unfunded("?limit=2");
        first.then()
                .body("items.partner", contains("acme", "birch"))
                .body("byTier.partners", contains(2, 1))
                .body("waysOut", hasSize(2));
        unfunded("?limit=2&cursor=" + first.jsonPath().getString("next"))
                .then()
                .body("items.partner", contains("cedar"))
                .body("byTier.partners", contains(2, 1))
                .body("waysOut", empty())
                .body("next", nullValue());
        unfunded("?cursor=bm9uZQ").then().statusCode(400).body("detail", startsWith("cursor"));
    }

    @Test
    void nothing_is_looked_for_when_nobody_is_short() {
        four.plannedFor("c-1");
        four.program().put("ann", FourPartners.ANN);
        four.reaches("unfunded", empty());
        unfunded("").then().body("items", empty()).body("byTier", empty()).body("waysOut", empty());
    }
}

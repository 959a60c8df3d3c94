package io.tierline.capacity.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tierline.capacity.Documents;
import io.tierline.contracts.event.EngagementEvent.Status;
import io.tierline.service.log.EventLog;
import io.tierline.testkit.RealBackends;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "capacity"))
class RebalanceTest {
    private static final String BEN = """
            {"name": "Ben", "hoursPerWeek": 10, "nonPartnerShare": 0}""";

    @Inject
    EventLog log;

    private FourPartners four;

    @BeforeEach
    void four_partners() {
        four = FourPartners.of(log);
    }

    private Response plans(String query) {
        return four.program()
                .as("viewer")
                .get("/api/programs/{p}/allocation/plans" + query, four.program().id());
    }

    @Test
    void each_thing_that_happens_makes_one_plan_that_names_it() {
        var program = four.program();
        four.plannedFor("c-1");
        program.put("ann", FourPartners.ANN);
        four.reaches("plan", equalTo("plan-2"));
        program.publish(2, Documents.framework(2));
        four.reaches("plan", equalTo("plan-3"));
        program.deal("delta", "d-1", Status.open, "50000", "EUR");
        four.reaches("plan", equalTo("plan-4"));
        program.deal("delta", "d-1", Status.lost, "50000", "EUR");
        four.reaches("plan", equalTo("plan-5"));
        program.hold("delta", "self-serve", "growth");
        four.reaches("plan", equalTo("plan-6"));
        program.close("c-2", 2, FourPartners.tiers(List.of("cedar", "birch"), List.of("acme", "delta"), List.of()));
        four.reaches("plan", equalTo("plan-7"));
        program.retire("delta");
        four.reaches("plan", equalTo("plan-8"));
        program.as("lead").delete("/api/programs/{p}/team/ann", program.id());
        four.reaches("plan", equalTo("plan-9"));
        plans("")
                .then()
                .statusCode(200)
                .body("items.plan", hasSize(9))
                .body(
                        "items.cause",
                        contains(
                                "team",
                                "roster",
                                "cycle c-2",
                                "tier",
                                "live-deal",
                                "live-deal",
                                "framework 2",
                                "team",
                                "cycle c-1"))
                .body("items[3].changed", contains("tier"))
                .body("items[7].changed", contains("team"));
    }

    @Test
    void a_cycle_that_places_many_partners_anew_makes_one_plan_with_what_moved_for_whom() {
        four.plannedFor("c-1");
        four.program().put("ann", FourPartners.ANN);
        four.reaches("unfunded", empty());
        four.program()
                .close("c-2", 1, FourPartners.tiers(List.of("cedar", "delta"), List.of("birch", "acme"), List.of()));
        four.reaches("cycle", equalTo("c-2"));
        plans("?limit=1")
                .then()
                .body("items[0].plan", equalTo("plan-3"))
                .body("items[0].asOf", not(nullValue()))
                .body("items[0].cycle", equalTo("c-2"))
                .body("items[0].frameworkVersion", equalTo(1))
                .body("items[0].partnersMoved", equalTo(4))
                .body("items[0].hoursMoved", equalTo(5.0f))
                .body("items[0].ownersChanged", equalTo(0))
                .body("items[0].members.member", contains("ann"))
                .body("items[0].members[0].name", equalTo("Ann"))
                .body("items[0].members[0].offeredBefore", equalTo(8.0f))
                .body("items[0].members[0].usedBefore", equalTo(7.0f))
                .body("items[0].members[0].used", equalTo(8.0f))
                .body("items[0].members[0].gained", equalTo(5.0f))
                .body("items[0].members[0].given", equalTo(4.0f));
    }

    @Test
    void hours_that_go_from_one_person_to_another_show_for_both_and_for_who_left() {
        four.plannedFor("c-1");
        four.program().put("ann", FourPartners.ANN);
        four.reaches("unfunded", empty());
        four.program().put("ben", BEN);
        four.reaches("members.member", contains("ann", "ben"));
        four.program()
                .as("lead")
                .delete("/api/programs/{p}/team/ann", four.program().id());
        four.reaches("members.member", contains("ben"));
        plans("?limit=1")
                .then()
                .body("items[0].cause", equalTo("team"))
                .body("items[0].members.member", contains("ann", "ben"))
                .body("items[0].members.find { it.member == 'ann' }.offered", equalTo(0.0f))
                .body("items[0].members.find { it.member == 'ann' }.offeredBefore", equalTo(8.0f))
                .body("items[0].members.find { it.member == 'ben' }.used", equalTo(7.0f));
        var members = plans("?limit=1").jsonPath();
        assertThat(members.getFloat("items[0].members.find { it.member == 'ann' }.given"))
                .isPositive()
                .isEqualTo(members.getFloat("items[0].members.find { it.member == 'ben' }.gained"));
    }

    @Test
    void one_plan_is_read_with_its_moves_page_by_page() {
        four.plannedFor("c-1");
        four.program().put("ann", FourPartners.ANN);
        four.reaches("unfunded", empty());
        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            var page = plans("/plan-2?limit=2&cursor=" + cursor);
            page.then()
                    .statusCode(200)
                    .body("plan", equalTo("plan-2"))
                    .body("cause", equalTo("team"))
                    .body("members[0].gained", equalTo(7.0f));
            seen.addAll(page.jsonPath().getList("moves.partner"));
            cursor = page.jsonPath().getString("next");
        } while (cursor != null);
        assertThat(seen).containsExactly("acme", "birch", "cedar");
        plans("/plan-2")
                .then()
                .body("moves[0].name", equalTo("ACME"))
                .body("moves[0].tier", equalTo("strategic"))
                .body("moves[0].before", equalTo(Map.of()))
                .body("moves[0].after.ann", equalTo(3.0f))
                .body("moves[0].handOver", nullValue());
        plans("/plan-99").then().statusCode(404);
        plans("?cursor=bm9uZQ").then().statusCode(400);
    }

    @Test
    void plans_are_listed_page_by_page_each_against_the_one_before() {
        four.plannedFor("c-1");
        four.program().put("ann", FourPartners.ANN);
        four.reaches("unfunded", empty());
        var first = plans("?limit=1");
        first.then().body("items.plan", contains("plan-2")).body("items[0].members[0].offeredBefore", equalTo(0.0f));
        plans("?limit=1&cursor=" + first.jsonPath().getString("next"))
                .then()
                .body("items.plan", contains("plan-1"))
                .body("items[0].changed", hasItem("cycle"))
                .body("next", nullValue());
    }
}

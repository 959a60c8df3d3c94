package io.tierline.capacity.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tierline.capacity.Documents;
import io.tierline.contracts.event.EngagementEvent.Status;
import io.tierline.service.log.EventLog;
import io.tierline.testkit.RealBackends;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "capacity"))
class DraftPreviewTest {
    private static final String BEN = """
            {"member": "ben", "name": "Ben", "hoursPerWeek": 10, "nonPartnerShare": 0}""";

    @Inject
    EventLog log;

    private FourPartners four;

    @BeforeEach
    void a_plan_with_ann() {
        four = FourPartners.of(log);
        four.plannedFor("c-1");
        four.program().put("ann", FourPartners.ANN).then().statusCode(201);
        four.reaches("unfunded", empty());
    }

    private ValidatableResponse preview(String body) {
        return four.program()
                .as("viewer")
                .body(body)
                .post("/api/programs/{p}/allocation/previews", four.program().id())
                .then();
    }

    @Test
    void a_member_more_and_one_less_are_held_against_the_plan_in_force_which_stays() {
        var before = four.program().allocation().asString();
        preview("{\"members\": [%s, {\"member\": \"ann\", \"removed\": true}]}".formatted(BEN))
                .statusCode(200)
                .body("basis", equalTo("plan-2"))
                .body("members.member", contains("ann", "ben"))
                .body("members.name", contains("Ann", "Ben"))
                .body("members.offered", contains(0.0f, 8.0f))
                .body("members.used", contains(0.0f, 7.0f))
                .body("members.before.offered", contains(8.0f, 0.0f))
                .body("members.before.used", contains(7.0f, 0.0f))
                .body("members.partners", contains(0, 3))
                .body("unfunded.partners", is(0))
                .body("owners.changed", is(2))
                .body("hoursMoved", is(7.0f));
        assertThat(four.program().allocation().asString()).isEqualTo(before);
        four.program()
                .as("viewer")
                .get("/api/programs/{p}/team", four.program().id())
                .then()
                .body("items.member", contains("ann"));
    }

    @Test
    void a_whole_team_and_a_framework_are_planned_with_together() {
        four.program().deal("delta", "d-1", Status.open, "90000", "USD");
        four.reaches("liveDeals.partner", contains("delta"));
        preview("{\"team\": [%s], \"framework\": %s}".formatted(BEN, Documents.framework(5)))
                .statusCode(200)
                .body("members.find { it.member == 'ben' }.used", is(6.0f))
                .body("unfunded.partners", is(1))
                .body("unfunded.items[0].partner", equalTo("birch"))
                .body("unfunded.items[0].hoursShort", is(5.0f))
                .body("liveDeals[0].member", equalTo("ben"));
        preview("{\"team\": []}").statusCode(200).body("unfunded.partners", is(3));
    }

    @Test
    void pins_hold_in_previews() {
        four.program().put("ben", BEN).then().statusCode(201);
        four.reaches("members.offered", contains(8.0f, 8.0f));
        four.program()
                .as("lead")
                .body("{\"member\": \"ben\", \"until\": \"%s\"}"
                        .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(9)))
                .put("/api/programs/{p}/pins/acme", four.program().id())
                .then()
                .statusCode(201);
        preview("{\"members\": [%s]}".formatted(BEN.replace("10", "1")))
                .statusCode(200)
                .body("unfunded.items.partner", contains("acme"));
        four.program()
                .as("viewer")
                .body(
                        "{\"framework\": %s, \"placements\": [{\"partner\": \"acme\", \"tier\": \"strategic\", \"rank\": 1}]}"
                                .formatted(Documents.framework(9)))
                .post("/internal/programs/{p}/plan-previews", four.program().id())
                .then()
                .statusCode(200)
                .body("unfunded.items.partner", contains("acme"));
    }

    @Test
    void every_broken_rule_is_told_by_its_place() {
        preview("""
                {"framework": {"name": "half"},
                 "team": [{"name": "No id", "hoursPerWeek": 1, "nonPartnerShare": 0},
                          {"member": "ann", "name": "Ann", "hoursPerWeek": 169, "nonPartnerShare": 0},
                          {"member": "ann", "name": "Ann", "hoursPerWeek": 1, "nonPartnerShare": 0}],
                 "members": [{"member": "cy", "removed": true},
                             {"member": "dee", "name": "Dee", "hoursPerWeek": 1, "nonPartnerShare": 0,
                              "tiers": ["platinum"]}]}""")
                .statusCode(422)
                .body(
                        "errors.pointer.findAll { !it.startsWith('/framework') }",
                        contains(
                                "/team/0/member",
                                "/team/1/hoursPerWeek",
                                "/team/2/member",
                                "/members/0/member",
                                "/members/1/tiers/0"))
                .body("errors.pointer.any { it.startsWith('/framework') }", is(true));
        preview("{\"team\": [{\"member\": \"a\", \"shoeSize\": 44}]}")
                .statusCode(422)
                .body("errors.pointer", contains("/team/0/shoeSize"));
        preview("{}").statusCode(400);
        preview("{\"framework\": %s}".formatted(Documents.FRAMEWORK.replace("strategic", "premier")))
                .statusCode(422)
                .body("errors.pointer", contains("/framework/tiers"))
                .body("errors[0].detail", containsString("strategic"));
    }

    @Test
    void before_partners_have_tiers_there_is_nothing_to_plan() {
        var fresh = FourPartners.of(log).program();
        fresh.as("lead")
                .body("{\"team\": []}")
                .post("/api/programs/{p}/allocation/previews", fresh.id())
                .then()
                .statusCode(409);
        fresh.as("integration")
                .body("{\"team\": []}")
                .post("/api/programs/{p}/allocation/previews", fresh.id())
                .then()
                .statusCode(403);
    }
}

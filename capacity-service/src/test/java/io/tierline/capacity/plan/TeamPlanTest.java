package io.tierline.capacity.plan;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.capacity.Documents;
import io.tierline.capacity.Program;
import io.tierline.contracts.event.EngagementEvent.Status;
import io.tierline.service.log.EventLog;
import io.tierline.testkit.RealBackends;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "capacity"))
class TeamPlanTest {
    @Inject
    EventLog log;

    private FourPartners four;

    @BeforeEach
    void four_partners() {
        four = FourPartners.of(log);
    }

    @Test
    void says_what_to_do_before_there_is_a_plan() {
        var fresh = new Program(log);
        fresh.allocation()
                .then()
                .statusCode(200)
                .body("detail", startsWith("There is no framework yet"))
                .body("plan", nullValue())
                .body("members", empty());
        fresh.publish(1, Documents.FRAMEWORK);
        await().untilAsserted(
                        () -> fresh.allocation().then().body("detail", startsWith("No re-score cycle has closed yet")));
    }

    @Test
    void without_a_team_every_promised_hour_is_unfunded_by_name() {
        four.plannedFor("c-1");
        four.program()
                .allocation()
                .then()
                .body("cause", equalTo("cycle c-1"))
                .body("unfunded.partner", contains("acme", "birch", "cedar"))
                .body("unfunded.name", contains("ACME", "BIRCH", "CEDAR"))
                .body("unfunded.hoursShort", contains(3.0f, 3.0f, 1.0f))
                .body("detail", startsWith("Nobody is on the team"));
    }

    @Test
    void a_member_gets_partners_in_the_order_of_tiers_and_ranks_as_far_as_hours_reach() {
        four.plannedFor("c-1");
        four.program().put("ann", """
                {"name": "Ann", "hoursPerWeek": 10, "nonPartnerShare": 0.5}""").then().statusCode(201);
        four.reaches("members.member", contains("ann"));
        four.program()
                .allocation()
                .then()
                .body("cause", equalTo("team"))
                .body("members[0].name", equalTo("Ann"))
                .body("members[0].offered", equalTo(4.0f))
                .body("members[0].partners.partner", hasItems("acme"))
                .body("unfunded.partner", hasItems("birch"))
                .body("unfunded[0].tier", equalTo("strategic"));
    }

    @Test
    void an_absence_hands_partners_over_and_counts_the_owners_that_change() {
        four.plannedFor("c-1");
        four.program().put("ann", FourPartners.ANN).then().statusCode(201);
        four.reaches("members[0].partners.partner", contains("acme", "birch", "cedar"));
        var monday = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        four.program()
                .put("ann", """
                {"name": "Ann", "hoursPerWeek": 20, "nonPartnerShare": 0.5,
                 "absences": [{"from": "%s", "to": "%s"}]}""".formatted(monday, monday.plusDays(20)))
                .then()
                .statusCode(200);
        four.reaches("members[0].offered", equalTo(0.0f));
        four.program().allocation().then().body("unfunded", hasSize(3));
        four.program().put("ben", """
                {"name": "Ben", "hoursPerWeek": 20, "nonPartnerShare": 0.5}""").then().statusCode(201);
        four.reaches("unfunded", empty());
        four.program().allocation().then().body("members[1].partners.partner", contains("acme", "birch", "cedar"));
    }

    @Test
    void people_serve_only_the_segments_and_regions_they_list() {
        four.plannedFor("c-1");
        four.program().put("ann", """
                {"name": "Ann", "hoursPerWeek": 40, "nonPartnerShare": 0, "segments": ["services"]}""");
        four.reaches("members[0].partners.partner", contains("cedar"));
        four.program().allocation().then().body("unfunded.partner", contains("acme", "birch"));
    }

    @Test
    void a_big_open_deal_gives_hours_from_the_reserve_until_it_closes_and_moves_no_tier() {
        four.plannedFor("c-1");
        four.program().put("ann", FourPartners.ANN);
        four.reaches("unfunded", empty());
        four.program().deal("delta", "d-1", Status.open, "50000", "EUR");
        four.reaches("liveDeals.partner", contains("delta"));
        four.program()
                .allocation()
                .then()
                .body("cause", equalTo("live-deal"))
                .body("liveDeals[0].deal", equalTo("d-1"))
                .body("liveDeals[0].amount", equalTo(55000.0f))
                .body("liveDeals[0].member", equalTo("ann"))
                .body("members[0].used", equalTo(7.0f))
                .body("members[0].offered", equalTo(8.0f))
                .body("members[0].partners.find { it.partner == 'delta' }.tier", equalTo("self-serve"))
                .body("members[0].partners.find { it.partner == 'delta' }.hours", equalTo(0.0f))
                .body("members[0].partners.find { it.partner == 'delta' }.liveDealHours", equalTo(2.0f));
        four.program().deal("delta", "d-1", Status.won, "50000", "EUR");
        four.reaches("liveDeals", empty());
        four.program().allocation().then().body("members[0].partners", hasSize(3));
    }
}

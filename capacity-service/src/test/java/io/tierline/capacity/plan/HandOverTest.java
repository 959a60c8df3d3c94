package io.tierline.capacity.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tierline.contracts.event.EngagementEvent.ActivityLogged;
import io.tierline.contracts.event.EngagementEvent.ActivityRetracted;
import io.tierline.contracts.event.EngagementEvent.Attribution;
import io.tierline.contracts.event.EngagementEvent.DealChanged;
import io.tierline.contracts.event.EngagementEvent.Status;
import io.tierline.contracts.event.Event;
import io.tierline.service.log.EventLog;
import io.tierline.testkit.RealBackends;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "capacity"))
class HandOverTest {
    private static final String BEN = """
            {"name": "Ben", "hoursPerWeek": 40, "nonPartnerShare": 0}""";

    @Inject
    EventLog log;

    @Inject
    AgroalDataSource database;

    private FourPartners four;

    @BeforeEach
    void ann_owns_acme_and_birch_and_ben_is_there() {
        four = FourPartners.of(log);
        four.program().enter("acme", "strategic");
        awaits("tier_change", 1);
        four.plannedFor("c-1");
        four.program().put("ann", FourPartners.ANN);
        four.reaches("unfunded", empty());
        four.program().put("ben", BEN);
        four.reaches("members.member", contains("ann", "ben"));
    }

    private void ann_leaves() {
        four.program()
                .as("lead")
                .delete("/api/programs/{p}/team/ann", four.program().id());
        four.reaches("members.member", contains("ben"));
    }

    /** What others write comes when it comes. */
    private void awaits(String table, int rows) {
        await().untilAsserted(() -> assertThat(count(table)).isEqualTo(rows));
    }

    private int count(String table) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select count(*) from " + table + " where program = ?")) {
            select.setString(1, four.program().id());
            try (var found = select.executeQuery()) {
                return found.next() ? found.getInt(1) : 0;
            }
        }
    }

    private void activity(String partner, String id, String kind) {
        four.program()
                .write(four.program().event(partner, new ActivityLogged(id, kind, "account-" + id, null, "ann", null)));
    }

    private void deal(String partner, String id, String stage, String amount, String currency) {
        four.program()
                .write(four.program()
                        .event(
                                partner,
                                new DealChanged(
                                        id,
                                        "account-" + id,
                                        Status.open,
                                        stage,
                                        new BigDecimal(amount),
                                        currency,
                                        new BigDecimal("0.5"),
                                        Attribution.sourced,
                                        null,
                                        null)));
    }

    private Response handOvers(String query) {
        return four.program()
                .as("viewer")
                .get(
                        "/api/programs/{p}/allocation/hand-overs" + query,
                        four.program().id());
    }

    @Test
    void a_new_owner_gets_open_deals_last_activities_and_commitments_due() {
        for (int i = 1; i <= 6; i++) activity("acme", "a-" + i, "intro");
        four.program().write(four.program().event("acme", new ActivityRetracted("a-6")));
        activity("acme", "a-7", "meeting");
        deal("acme", "d-small", "proposal", "1000", "USD");
        deal("acme", "d-big", "legal", "1000", "EUR");
        four.program().deal("acme", "d-won", Status.won, "9000", "USD");
        awaits("activity", 7);
        awaits("deal", 3);
        var today = LocalDate.now(ZoneOffset.UTC);
        ann_leaves();
        handOvers("")
                .then()
                .statusCode(200)
                .body("items.partner", contains("acme", "birch"))
                .body("items[0].plan", equalTo("plan-4"))
                .body("items[0].name", equalTo("ACME"))
                .body("items[0].tier", equalTo("strategic"))
                .body("items[0].from", equalTo("ann"))
                .body("items[0].toName", equalTo("Ben"))
                .body("items[0].to", equalTo("ben"))
                .body("items[0].deals.deal", contains("d-big", "d-small"))
                .body("items[0].deals.amount", contains(500.0f, 500.0f))
                .body("items[0].deals.currency", contains("EUR", "USD"))
                .body("items[0].deals.stage", contains("legal", "proposal"))
                .body("items[0].deals.account", contains("account-d-big", "account-d-small"))
                .body("items[0].activities.activity", contains("a-7", "a-5", "a-4", "a-3", "a-2"))
                .body("items[0].activities[0].kind", equalTo("meeting"))
                .body("items[0].activities[0].member", equalTo("ann"))
                .body("items[0].commitments.missed", contains(true, false))
                .body("items[0].commitments.commitment", contains("session", "session"))
                .body("items[1].deals", empty())
                .body("items[1].activities", empty())
                .body("items[1].commitments.missed", contains(false));
        assertThat(LocalDate.parse(handOvers("").jsonPath().getString("items[1].commitments[0].due")))
                .isBetween(today.plusDays(6), today.plusDays(7));
        four.program()
                .as("viewer")
                .get(
                        "/api/programs/{p}/allocation/plans/plan-4",
                        four.program().id())
                .then()
                .body("ownersChanged", equalTo(2))
                .body("moves.find { it.partner == 'acme' }.handOver.to", equalTo("ben"))
                .body("moves.find { it.partner == 'acme' }.handOver.deals.deal", contains("d-big", "d-small"))
                .body("moves.find { it.partner == 'cedar' }?.handOver", nullValue());
    }

    @Test
    void a_commitment_that_is_met_already_is_due_again_in_the_next_period() {
        var program = four.program();
        var today = LocalDate.now(ZoneOffset.UTC);
        program.write(new Event(
                "met-now",
                "/test",
                program.id(),
                "birch",
                Instant.now(),
                new ActivityLogged("a-now", "joint-call", null, null, "ann", null)));
        awaits("activity", 1);
        ann_leaves();
        handOvers("")
                .then()
                .body("items[1].partner", equalTo("birch"))
                .body("items[1].activities.activity", contains("a-now"))
                .body("items[1].commitments.missed", contains(false));
        assertThat(LocalDate.parse(handOvers("").jsonPath().getString("items[1].commitments[0].due")))
                .isBetween(today.plusDays(13), today.plusDays(14));
    }

    @Test
    void they_are_found_by_time_and_by_whom_they_concern() {
        handOvers("").then().body("items", empty());
        ann_leaves();
        handOvers("?member=ann").then().body("items", hasSize(2));
        handOvers("?member=ben").then().body("items", hasSize(2));
        handOvers("?member=cara").then().body("items", empty());
        String asOf = handOvers("").jsonPath().getString("items[0].asOf");
        handOvers("?since=" + asOf).then().body("items", hasSize(2));
        handOvers("?since=2999-01-01T00:00:00Z").then().body("items", empty());
        handOvers("?since=yesterday").then().statusCode(400);
        var first = handOvers("?limit=1");
        first.then().body("items.partner", contains("acme"));
        handOvers("?limit=1&cursor=" + first.jsonPath().getString("next"))
                .then()
                .body("items.partner", contains("birch"))
                .body("next", nullValue());
    }

    @Test
    void who_only_moves_to_another_tier_with_the_same_owner_is_not_handed_over() {
        four.program()
                .close("c-2", 1, FourPartners.tiers(List.of("acme", "cedar"), List.of("birch"), List.of("delta")));
        four.reaches("cycle", equalTo("c-2"));
        handOvers("").then().body("items.partner.findAll { it == 'acme' || it == 'birch' }", empty());
    }
}

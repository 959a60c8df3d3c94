package io.tierline.capacity.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.contracts.event.EngagementEvent.Status;
import io.tierline.service.log.EventLog;
import io.tierline.testkit.RealBackends;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "capacity"))
class LiveDealTest {
    @Inject
    EventLog log;

    private FourPartners four;

    @BeforeEach
    void ann_serves_everybody() {
        four = FourPartners.of(log);
        four.plannedFor("c-1");
        four.program().put("ann", FourPartners.ANN);
        four.reaches("unfunded", empty());
    }

    @Test
    void the_bigger_deal_gets_the_reserve_and_the_smaller_one_waits_until_it_closes() {
        four.program().deal("delta", "d-small", Status.open, "60000", "USD");
        four.reaches("liveDeals.deal", contains("d-small"));
        four.program().deal("cedar", "d-big", Status.open, "90000", "USD");
        four.reaches("liveDeals.deal", contains("d-big", "d-small"));
        four.program()
                .allocation()
                .then()
                .body("liveDeals[0].member", equalTo("ann"))
                .body("liveDeals[0].hours", equalTo(2.0f))
                .body("liveDeals[1].member", nullValue())
                .body("liveDeals[1].hoursShort", equalTo(2.0f))
                .body("members[0].reserved", equalTo(2.0f))
                .body("members[0].liveDealHours", equalTo(2.0f))
                .body("members[0].used", equalTo(7.0f))
                .body("members[0].partners.find { it.partner == 'cedar' }.tier", equalTo("growth"))
                .body("members[0].partners.find { it.partner == 'cedar' }.hours", equalTo(1.0f));
        four.program().deal("cedar", "d-big", Status.won, "90000", "USD");
        four.reaches("liveDeals.deal", contains("d-small"));
        four.program().allocation().then().body("liveDeals[0].member", equalTo("ann"));
        four.program().deal("delta", "d-small", Status.lost, "60000", "USD");
        four.reaches("liveDeals", empty());
        four.program()
                .allocation()
                .then()
                .body("members[0].liveDealHours", equalTo(0.0f))
                .body("members[0].partners.partner", contains("acme", "birch", "cedar"));
    }

    @Test
    void a_deal_of_a_partner_in_the_best_tier_or_below_the_least_amount_gets_nothing_more() {
        four.program().deal("acme", "d-1", Status.open, "900000", "USD");
        four.program().deal("delta", "d-2", Status.open, "49999", "USD");
        four.program().deal("cedar", "d-3", Status.open, "50000", "USD");
        four.reaches("liveDeals.deal", contains("d-3"));
    }

    @Test
    void tiers_show_their_hours_without_those_of_live_deals() {
        four.program().deal("delta", "d-1", Status.open, "50000", "EUR");
        four.reaches("liveDeals.deal", contains("d-1"));
        four.program()
                .allocation()
                .then()
                .body("byTier.tier", contains("strategic", "growth", "self-serve"))
                .body("byTier.partners", contains(2, 1, 1))
                .body("byTier.entitled", contains(6.0f, 1.0f, 0.0f))
                .body("byTier.planned", contains(6.0f, 1.0f, 0.0f))
                .body("byTier.share", contains(0.8571f, 0.1429f, 0.0f));
        four.program()
                .as("lead")
                .delete("/api/programs/{p}/team/ann", four.program().id());
        four.reaches("members", empty());
        four.program()
                .allocation()
                .then()
                .body("byTier.entitled", contains(6.0f, 1.0f, 0.0f))
                .body("byTier.planned", contains(0.0f, 0.0f, 0.0f))
                .body("byTier.share", contains(0.0f, 0.0f, 0.0f));
    }
}

package io.tierline.tiering.roster;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.contracts.event.PartnerEvent.PartnerChanged;
import io.tierline.contracts.event.TierEvent.TierChanged;
import io.tierline.contracts.topic.Topic;
import io.tierline.testkit.RealBackends;
import io.tierline.tiering.support.Program;
import io.tierline.tiering.support.ScoringStandIn;
import io.tierline.tiering.support.TestLog;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "tiering"))
class RosterTest {
    private static final Instant EARLIER = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant LATER = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void before_the_first_cycle_the_board_is_empty_and_says_what_to_do() {
        var program = Program.named("empty");
        program.register("ann");
        awaitKnown(program, "ann");
        program.get("/tiers")
                .body("tiers.name", contains("gold", "silver", "rest"), "tiers.partners.flatten()", empty())
                .body("detail", containsString("POST /api/programs/" + program.id() + "/cycles"));
        program.get("/partners/ann/tier").body("tier", nullValue(), "detail", equalTo("No cycle has closed yet."));
        assertThat(changes(program)).isEmpty();
    }

    @Test
    void who_registers_after_a_cycle_enters_the_last_tier_once_without_a_score() {
        var program = closedOnce("enter");
        program.register("bob");
        await().atMost(10, SECONDS).until(() -> members(program, 2).contains("bob"));
        program.say("bob", LATER, new PartnerChanged("Bob & Sons", null, null, Map.of(), Map.of()));
        await().atMost(10, SECONDS)
                .until(() -> "Bob & Sons".equals(program.get("/tiers").extract().path("tiers[2].partners[0].name")));
        program.get("/tiers").body("tiers[2].partners[0].rank", nullValue(), "tiers[2].partners[0].score", nullValue());
        program.get("/partners/bob/tier")
                .body("tier", equalTo("rest"), "changes", hasSize(1), "history", empty())
                .body("changes[0].reason", equalTo("registered"), "changes[0].direction", equalTo("entered"));
        assertThat(changes(program)).hasSize(2);
    }

    @Test
    void who_retires_leaves_its_tier_and_comes_back_into_the_last() {
        var program = closedOnce("leave");
        program.retire("ann", EARLIER);
        await().atMost(10, SECONDS).until(() -> members(program, 0).isEmpty());
        program.get("/partners/ann/tier").body("tier", nullValue(), "detail", equalTo("The partner is retired."));
        program.register("ann", LATER);
        await().atMost(10, SECONDS).until(() -> members(program, 2).contains("ann"));
        assertThat(changes(program))
                .extracting(TierChanged::from, TierChanged::to, TierChanged::direction, TierChanged::reason)
                .containsExactly(
                        tuple(null, "gold", "entered", "rescore"),
                        tuple("gold", null, "left", "retired"),
                        tuple(null, "rest", "entered", "registered"));
    }

    @Test
    void the_event_that_happened_last_wins_in_whatever_order_they_arrive() {
        var program = closedOnce("order");
        program.say("bob", LATER, new PartnerChanged("Second name", null, "emea", Map.of(), Map.of()));
        program.say("bob", EARLIER, new PartnerChanged("First name", "vendor", null, Map.of(), Map.of()));
        program.register("bob");
        await().atMost(10, SECONDS).until(() -> members(program, 2).contains("bob"));
        program.get("/tiers")
                .body("tiers[2].partners[0].name", equalTo("Second name"))
                .body("tiers[2].partners[0].segment", equalTo("vendor"));
        program.retire("bob", Program.LONG_AGO.minusSeconds(1));
        program.register("cem");
        await().atMost(10, SECONDS).until(() -> members(program, 2).contains("cem"));
        assertThat(members(program, 2)).containsExactly("bob", "cem");
    }

    @Test
    void a_partner_that_entered_is_promoted_from_the_last_tier_by_the_next_cycle() {
        var program = closedOnce("promote");
        program.register("bob");
        await().atMost(10, SECONDS).until(() -> members(program, 2).contains("bob"));
        var cycle = program.openCycle();
        new ScoringStandIn(program, cycle, Map.of("ann", 90.0, "bob", 30.0)).report();
        await().atMost(20, SECONDS).until(() -> members(program, 1).contains("bob"));
        assertThat(changes(program).stream().filter(change -> change.name().equals("BOB")))
                .last()
                .extracting(TierChanged::from, TierChanged::to, TierChanged::direction, TierChanged::cycle)
                .containsExactly("rest", "silver", "promoted", cycle);
    }

    private static Program closedOnce(String purpose) {
        var program = Program.named(purpose);
        program.register("ann");
        new ScoringStandIn(program, program.openCycle(), Map.of("ann", 90.0)).report();
        await().atMost(20, SECONDS).until(() -> members(program, 0).contains("ann"));
        return program;
    }

    private static List<String> members(Program program, int tier) {
        return program.get("/tiers").extract().path("tiers[" + tier + "].partners.partner");
    }

    private static void awaitKnown(Program program, String partner) {
        await().atMost(10, SECONDS)
                .until(() -> program.as("viewer")
                                .get("/partners/" + partner + "/tier")
                                .statusCode()
                        == 200);
    }

    private static List<TierChanged> changes(Program program) {
        return TestLog.read(Topic.TIER_CHANGES, program.id(), TierChanged.class);
    }
}

package io.tierline.capacity.plan;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "capacity"))
class PlanTest {
    private static final String ANN = """
            {"name": "Ann", "hoursPerWeek": 20, "nonPartnerShare": 0.5}""";

    @Inject
    EventLog log;

    private Program program;

    @BeforeEach
    void four_partners() {
        program = new Program(log);
        program.register("acme", "tech", "emea");
        program.register("birch", "tech", "emea");
        program.register("cedar", "services", "apac");
        program.register("delta", "services", null);
    }

    private static Map<String, List<String>> tiers(List<String> strategic, List<String> growth, List<String> last) {
        var tiers = new LinkedHashMap<String, List<String>>();
        tiers.put("strategic", strategic);
        tiers.put("growth", growth);
        tiers.put("self-serve", last);
        return tiers;
    }

    private void plannedFor(String cycle) {
        program.publish(1, Documents.FRAMEWORK);
        program.close(cycle, 1, tiers(List.of("acme", "birch"), List.of("cedar"), List.of("delta")));
        reaches("cycle", equalTo(cycle));
    }

    private void reaches(String path, Matcher<?> expected) {
        await().untilAsserted(() -> program.allocation().then().statusCode(200).body(path, expected));
        nobody_is_over_capacity();
    }

    private void nobody_is_over_capacity() {
        var view = program.allocation().jsonPath();
        for (int m = 0; m < view.getInt("members.size()"); m++) {
            double offered = view.getDouble("members[%d].offered".formatted(m));
            double used = view.getDouble("members[%d].used".formatted(m));
            List<Number> hours = view.getList("members[%d].partners.hours".formatted(m));
            assertThat(used).isLessThanOrEqualTo(offered);
            assertThat(hours.stream().mapToDouble(Number::doubleValue).sum())
                    .isCloseTo(used, org.assertj.core.data.Offset.offset(0.001));
        }
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
        plannedFor("c-1");
        program.allocation()
                .then()
                .body("cause", equalTo("cycle c-1"))
                .body("unfunded.partner", contains("acme", "birch", "cedar"))
                .body("unfunded.name", contains("ACME", "BIRCH", "CEDAR"))
                .body("unfunded.hoursShort", contains(3.0f, 3.0f, 1.0f))
                .body("detail", startsWith("Nobody is on the team"));
    }

    @Test
    void a_member_gets_partners_in_the_order_of_tiers_and_ranks_as_far_as_hours_reach() {
        plannedFor("c-1");
        program.put("ann", """
                {"name": "Ann", "hoursPerWeek": 10, "nonPartnerShare": 0.5}""").then().statusCode(201);
        reaches("members.member", contains("ann"));
        program.allocation()
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
        plannedFor("c-1");
        program.put("ann", ANN).then().statusCode(201);
        reaches("members[0].partners.partner", contains("acme", "birch", "cedar"));
        var monday = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        program.put("ann", """
                {"name": "Ann", "hoursPerWeek": 20, "nonPartnerShare": 0.5,
                 "absences": [{"from": "%s", "to": "%s"}]}""".formatted(monday, monday.plusDays(20))).then().statusCode(200);
        reaches("members[0].offered", equalTo(0.0f));
        program.allocation().then().body("unfunded", hasSize(3));
        program.put("ben", """
                {"name": "Ben", "hoursPerWeek": 20, "nonPartnerShare": 0.5}""").then().statusCode(201);
        reaches("unfunded", empty());
        program.allocation().then().body("members[1].partners.partner", contains("acme", "birch", "cedar"));
    }

    @Test
    void people_serve_only_the_segments_and_regions_they_list() {
        plannedFor("c-1");
        program.put("ann", """
                {"name": "Ann", "hoursPerWeek": 40, "nonPartnerShare": 0, "segments": ["services"]}""");
        reaches("members[0].partners.partner", contains("cedar"));
        program.allocation().then().body("unfunded.partner", contains("acme", "birch"));
    }

    @Test
    void a_big_open_deal_gives_hours_from_the_reserve_until_it_closes_and_moves_no_tier() {
        plannedFor("c-1");
        program.put("ann", ANN);
        reaches("unfunded", empty());
        program.deal("delta", "d-1", Status.open, "50000", "EUR");
        reaches("liveDeals.partner", contains("delta"));
        program.allocation()
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
        program.deal("delta", "d-1", Status.won, "50000", "EUR");
        reaches("liveDeals", empty());
        program.allocation().then().body("members[0].partners", hasSize(3));
    }

    @Test
    void one_cycle_makes_one_plan_and_says_what_moved() {
        plannedFor("c-1");
        program.put("ann", ANN);
        reaches("unfunded", empty());
        program.close("c-2", 1, tiers(List.of("cedar", "acme"), List.of("birch"), List.of("delta")));
        reaches("cycle", equalTo("c-2"));
        program.allocation()
                .then()
                .body("cause", equalTo("cycle c-2"))
                .body("plan", equalTo("plan-3"))
                .body("members[0].partners.find { it.partner == 'cedar' }.tier", equalTo("strategic"))
                .body("members[0].partners.find { it.partner == 'cedar' }.hours", equalTo(3.0f))
                .body("members[0].partners.find { it.partner == 'birch' }.hours", equalTo(1.0f));
        program.as("viewer")
                .get("/api/programs/{p}/allocation/changes?limit=1", program.id())
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].plan", equalTo("plan-3"))
                .body("items[0].partner", equalTo("birch"))
                .body("items[0].before.ann", equalTo(3.0f))
                .body("items[0].after.ann", equalTo(1.0f));
    }

    @Test
    void the_log_of_moves_is_read_page_by_page_without_gap_or_repeat() {
        plannedFor("c-1");
        program.put("ann", ANN);
        reaches("unfunded", empty());
        var seen = new java.util.ArrayList<String>();
        String cursor = "";
        do {
            var page = program.as("viewer")
                    .get("/api/programs/{p}/allocation/changes?limit=2&cursor={c}", program.id(), cursor)
                    .jsonPath();
            List<String> plans = page.getList("items.plan");
            List<String> partners = page.getList("items.partner");
            for (int i = 0; i < plans.size(); i++) seen.add(plans.get(i) + " " + partners.get(i));
            cursor = page.getString("next");
        } while (cursor != null);
        assertThat(seen)
                .containsExactly(
                        "plan-2 acme", "plan-2 birch", "plan-2 cedar", "plan-1 acme", "plan-1 birch", "plan-1 cedar");
    }

    @Test
    void a_framework_with_other_service_levels_is_planned_with_at_once() {
        plannedFor("c-1");
        program.put("ann", ANN);
        reaches("unfunded", empty());
        program.publish(2, Documents.framework(2));
        reaches("frameworkVersion", equalTo(2));
        program.allocation().then().body("cause", equalTo("framework 2")).body("members[0].used", equalTo(5.0f));
    }

    @Test
    void a_framework_with_other_tiers_waits_for_the_cycle_that_places_partners_in_them() {
        plannedFor("c-1");
        program.put("ann", ANN);
        reaches("unfunded", empty());
        program.publish(2, Documents.framework(2).replace("strategic", "premier"));
        program.put("ben", """
                {"name": "Ben", "hoursPerWeek": 8, "nonPartnerShare": 0}""");
        reaches("members.member", contains("ann", "ben"));
        program.allocation().then().body("frameworkVersion", equalTo(1)).body("unfunded", empty());
        var tiers = new LinkedHashMap<String, List<String>>();
        tiers.put("premier", List.of("acme", "birch"));
        tiers.put("growth", List.of("cedar"));
        tiers.put("self-serve", List.of("delta"));
        program.close("c-2", 2, tiers);
        reaches("frameworkVersion", equalTo(2));
    }

    @Test
    void a_partner_that_leaves_frees_its_hours_and_one_that_enters_waits_in_the_last_tier() {
        plannedFor("c-1");
        program.put("ann", ANN);
        reaches("members[0].used", equalTo(7.0f));
        program.retire("acme");
        reaches("members[0].used", equalTo(4.0f));
        program.allocation().then().body("cause", equalTo("roster"));
        program.register("elm", "tech", null);
        program.enter("elm", "growth");
        reaches("members[0].partners.partner", hasItems("elm"));
    }

    @Test
    void a_plan_that_cannot_be_made_leaves_the_one_in_force_and_says_why() {
        plannedFor("c-1");
        program.put("ann", ANN);
        reaches("members[0].used", equalTo(7.0f));
        program.publish(2, """
                {"name": "not a framework"}""");
        await().untilAsserted(() -> program.allocation()
                .then()
                .body("trouble.reason", startsWith("framework 2 cannot be read"))
                .body("members[0].used", equalTo(7.0f)));
        program.publish(3, Documents.framework(2));
        reaches("members[0].used", equalTo(5.0f));
        program.allocation().then().body("trouble", nullValue());
    }
}

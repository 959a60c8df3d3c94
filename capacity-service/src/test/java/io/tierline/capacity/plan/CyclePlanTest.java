package io.tierline.capacity.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
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
import io.tierline.service.log.EventLog;
import io.tierline.testkit.RealBackends;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "capacity"))
class CyclePlanTest {
    @Inject
    EventLog log;

    private FourPartners four;

    @BeforeEach
    void four_partners() {
        four = FourPartners.of(log);
    }

    @Test
    void one_cycle_makes_one_plan_and_says_what_moved() {
        four.plannedFor("c-1");
        four.program().put("ann", FourPartners.ANN);
        four.reaches("unfunded", empty());
        four.program()
                .close("c-2", 1, FourPartners.tiers(List.of("cedar", "acme"), List.of("birch"), List.of("delta")));
        four.reaches("cycle", equalTo("c-2"));
        four.program()
                .allocation()
                .then()
                .body("cause", equalTo("cycle c-2"))
                .body("plan", equalTo("plan-3"))
                .body("members[0].partners.find { it.partner == 'cedar' }.tier", equalTo("strategic"))
                .body("members[0].partners.find { it.partner == 'cedar' }.hours", equalTo(3.0f))
                .body("members[0].partners.find { it.partner == 'birch' }.hours", equalTo(1.0f));
        four.program()
                .as("viewer")
                .get(
                        "/api/programs/{p}/allocation/changes?limit=1",
                        four.program().id())
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
        four.plannedFor("c-1");
        four.program().put("ann", FourPartners.ANN);
        four.reaches("unfunded", empty());
        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            var page = four.program()
                    .as("viewer")
                    .get(
                            "/api/programs/{p}/allocation/changes?limit=2&cursor={c}",
                            four.program().id(),
                            cursor)
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
        four.plannedFor("c-1");
        four.program().put("ann", FourPartners.ANN);
        four.reaches("unfunded", empty());
        four.program().publish(2, Documents.framework(2));
        four.reaches("frameworkVersion", equalTo(2));
        four.program().allocation().then().body("cause", equalTo("framework 2")).body("members[0].used", equalTo(5.0f));
    }

    @Test
    void a_framework_with_other_tiers_waits_for_the_cycle_that_places_partners_in_them() {
        four.plannedFor("c-1");
        four.program().put("ann", FourPartners.ANN);
        four.reaches("unfunded", empty());
        four.program().publish(2, Documents.framework(2).replace("strategic", "premier"));
        four.program().put("ben", """
                {"name": "Ben", "hoursPerWeek": 8, "nonPartnerShare": 0}""");
        four.reaches("members.member", contains("ann", "ben"));
        four.program().allocation().then().body("frameworkVersion", equalTo(1)).body("unfunded", empty());
        var tiers = new LinkedHashMap<String, List<String>>();
        tiers.put("premier", List.of("acme", "birch"));
        tiers.put("growth", List.of("cedar"));
        tiers.put("self-serve", List.of("delta"));
        four.program().close("c-2", 2, tiers);
        four.reaches("frameworkVersion", equalTo(2));
    }

    @Test
    void a_partner_that_leaves_frees_its_hours_and_one_that_enters_waits_in_the_last_tier() {
        four.plannedFor("c-1");
        four.program().put("ann", FourPartners.ANN);
        four.reaches("members[0].used", equalTo(7.0f));
        four.program().retire("acme");
        four.reaches("members[0].used", equalTo(4.0f));
        four.program().allocation().then().body("cause", equalTo("roster"));
        four.program().register("elm", "tech", null);
        four.program().enter("elm", "growth");
        four.reaches("members[0].partners.partner", hasItems("elm"));
        four.program().close("c-2", 1, FourPartners.tiers(List.of("elm"), List.of("birch"), List.of("cedar", "delta")));
        four.reaches("cycle", equalTo("c-2"));
        four.program()
                .allocation()
                .then()
                .body("members[0].partners.partner", contains("elm", "birch"))
                .body("members[0].partners.tier", contains("strategic", "growth"));
    }

    @Test
    void a_partner_that_an_exception_puts_into_a_tier_gets_its_hours_at_once_and_until_a_cycle_decides() {
        four.plannedFor("c-1");
        four.program().put("ann", FourPartners.ANN);
        four.reaches("members[0].used", equalTo(7.0f));
        four.program().hold("delta", "self-serve", "growth");
        four.reaches("members[0].partners.partner", hasItems("delta"));
        four.program()
                .close("c-2", 1, FourPartners.tiers(List.of("acme", "birch"), List.of("cedar"), List.of("delta")));
        four.reaches("cycle", equalTo("c-2"));
        four.program()
                .allocation()
                .then()
                .body("members[0].partners.partner", containsInAnyOrder("acme", "birch", "cedar"));
    }

    @Test
    void a_plan_that_cannot_be_made_leaves_the_one_in_force_and_says_why() {
        four.plannedFor("c-1");
        four.program().put("ann", FourPartners.ANN);
        four.reaches("members[0].used", equalTo(7.0f));
        four.program().publish(2, """
                {"name": "not a framework"}""");
        await().untilAsserted(() -> four.program()
                .allocation()
                .then()
                .body("trouble.reason", startsWith("framework 2 cannot be read"))
                .body("members[0].used", equalTo(7.0f)));
        four.program().publish(3, Documents.framework(2));
        four.reaches("members[0].used", equalTo(5.0f));
        four.program().allocation().then().body("trouble", nullValue());
    }
}

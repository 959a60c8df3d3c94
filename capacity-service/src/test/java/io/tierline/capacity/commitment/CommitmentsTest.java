package io.tierline.capacity.commitment;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tierline.capacity.Documents;
import io.tierline.capacity.Program;
import io.tierline.service.log.EventLog;
import io.tierline.testkit.RealBackends;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Acme is strategic since 20 days ago, with a joint call every week: two weeks are over, the third one runs. */
@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "capacity"))
class CommitmentsTest {
    private static final int ENTERED_DAYS_AGO = 20;

    @Inject
    EventLog log;

    private Program program;
    private LocalDate entered;

    @BeforeEach
    void acme_is_strategic() {
        program = new Program(log);
        entered = LocalDate.now(ZoneOffset.UTC).minusDays(ENTERED_DAYS_AGO);
        program.register("acme", "tech", "emea");
        program.publish(1, Documents.FRAMEWORK);
        program.move("acme", null, "strategic", noon(0));
    }

    /** So many days after acme became strategic. */
    private Instant noon(int day) {
        return entered.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private ValidatableResponse commitments(String query) {
        return program.as("viewer")
                .get("/api/programs/{p}/commitments" + query, program.id())
                .then()
                .statusCode(200);
    }

    private void items(String state, String path, Matcher<?> expected) {
        await().untilAsserted(() -> commitments("/items?state=" + state).body(path, expected));
    }

    @Test
    void a_missed_commitment_opens_an_item_with_owner_and_severity() {
        program.close("c-1", 1, Map.of("strategic", List.of("acme")));
        program.put("ann", "{\"name\":\"Ann\",\"hoursPerWeek\":20,\"nonPartnerShare\":0.5}");
        items("open", "items[0].owner", equalTo("ann"));
        commitments("/items")
                .body("items", hasSize(1))
                .body("items[0].item", equalTo("acme/joint-call/" + entered))
                .body("items[0].name", equalTo("ACME"))
                .body("items[0].tier", equalTo("strategic"))
                .body("items[0].commitment", equalTo("session"))
                .body("items[0].from", equalTo(entered.toString()))
                .body("items[0].to", equalTo(entered.plusDays(13).toString()))
                .body("items[0].inARow", equalTo(2))
                .body("items[0].severity", equalTo("high"))
                .body("items[0].closedAt", nullValue());
        commitments("/items?member=nobody").body("items", empty());
    }

    @Test
    void each_commitment_is_met_due_or_missed_for_its_period() {
        await().untilAsserted(() -> commitments("").body("items.state", contains("missed", "due")));
        commitments("")
                .body("counts.missed", equalTo(1))
                .body("counts.due", equalTo(1))
                .body("counts.met", equalTo(0))
                .body("items[0].inARow", equalTo(2))
                .body("items[1].from", equalTo(entered.plusDays(14).toString()))
                .body("items[1].every", equalTo("P7D"));
        program.activity("acme", "a-2", "joint-call", noon(15));
        program.activity("acme", "a-1", "joint-call", noon(14));
        await().untilAsserted(() -> commitments("?state=met").body("items.activity", contains("a-1")));
        commitments("").body("items.state", contains("met")).body("items[0].metAt", equalTo(noon(14).toString()));
        commitments("?tier=growth").body("items", empty()).body("counts.met", equalTo(0));
    }

    @Test
    void an_item_closes_when_it_is_met() {
        items("open", "items", hasSize(1));
        program.activity("acme", "a-1", "joint-call", noon(14));
        items("closed", "items.how", contains("met"));
        commitments("/items?state=closed").body("items[0].activity", equalTo("a-1"));
        commitments("/items").body("items", empty());
    }

    @Test
    void late_entries_show_that_nothing_was_missed_and_a_retraction_opens_the_item_again() {
        items("open", "items", hasSize(1));
        program.activity("acme", "late-1", "joint-call", noon(8));
        program.activity("acme", "late-2", "joint-call", noon(1));
        items("open", "items", empty());
        commitments("/items?state=closed").body("items[-1].item", equalTo("acme/joint-call/" + entered));
        program.retract("acme", "late-2");
        items("open", "items", empty());
        program.retract("acme", "late-1");
        items("open", "items.item", contains("acme/joint-call/" + entered));
        commitments("/items").body("items[0].inARow", equalTo(2));
    }

    @Test
    void leaving_the_tier_lets_the_item_lapse() {
        items("open", "items", hasSize(1));
        program.move("acme", "strategic", "growth", noon(16));
        items("closed", "items.how", contains("lapsed"));
        commitments("").body("items.tier", contains("growth"));
    }

    @Test
    void refuses_what_it_does_not_know() {
        program.as("viewer")
                .get("/api/programs/{p}/commitments?state=late", program.id())
                .then()
                .statusCode(400)
                .body("detail", startsWith("state: expected met, due or missed"));
        program.as("viewer")
                .get("/api/programs/{p}/commitments/items?state=met", program.id())
                .then()
                .statusCode(400);
        program.as("integration")
                .get("/api/programs/{p}/commitments", program.id())
                .then()
                .statusCode(403);
    }

    @Test
    void pages_follow_partners_and_count_all_of_them() {
        program.move("birch", null, "strategic", noon(0));
        await().untilAsserted(() -> commitments("").body("counts.missed", equalTo(2)));
        var first = commitments("?limit=3").body("items", hasSize(3)).extract();
        commitments("?limit=3&cursor=" + first.path("next"))
                .body("items.partner", contains("birch"))
                .body("items.state", contains("due"))
                .body("counts.due", equalTo(2))
                .body("next", nullValue());
    }
}

package io.tierline.capacity.pin;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tierline.capacity.Documents;
import io.tierline.capacity.MovableClock;
import io.tierline.capacity.Program;
import io.tierline.service.log.EventLog;
import io.tierline.testkit.RealBackends;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Acme and birch are strategic (3 hours, named), cedar growth (1 hour); ann and ben offer 8 each, cy nothing. */
@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "capacity"))
class PinTest {
    @Inject
    EventLog log;

    @Inject
    MovableClock clock;

    private Program program;

    @BeforeEach
    void a_planned_program() {
        clock.moveBy(Duration.ofDays(-30));
        program = new Program(log);
        program.register("acme", "tech", "emea");
        program.register("birch", "tech", "emea");
        program.register("cedar", "services", "apac");
        program.publish(1, Documents.FRAMEWORK);
        program.close(
                "c-1",
                1,
                Map.of("strategic", List.of("acme", "birch"), "growth", List.of("cedar"), "self-serve", List.of()));
        for (var member : List.of("ann", "ben")) member(member, 10, "");
        planned("unfunded", empty());
        planned("members.offered", contains(8.0f, 8.0f));
    }

    @AfterEach
    void today_again() {
        clock.back();
    }

    private void member(String id, int hours, String more) {
        program.put(id, """
                {"name": "%s", "hoursPerWeek": %d, "nonPartnerShare": 0%s}""".formatted(id.toUpperCase(Locale.ROOT), hours, more))
                .then()
                .statusCode(lessThan(300));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private ValidatableResponse pin(String partner, String member, LocalDate until) {
        return program.as("lead")
                .body("""
                        {"member": "%s", "until": "%s", "reason": "knows them"}""".formatted(member, until))
                .put("/api/programs/{p}/pins/{partner}", program.id(), partner)
                .then();
    }

    private ValidatableResponse pins() {
        return program.as("viewer")
                .get("/api/programs/{p}/pins", program.id())
                .then()
                .statusCode(200);
    }

    private void planned(String path, Matcher<?> expected) {
        await().untilAsserted(() -> program.allocation().then().statusCode(200).body(path, expected));
    }

    private String ownerOf(String partner) {
        return program.allocation()
                .jsonPath()
                .getString("members.find { it.partners.any { p -> p.partner == '" + partner + "' } }.member");
    }

    @Test
    void a_pin_moves_the_partner_holds_until_its_day_and_ends_by_itself() {
        var other = ownerOf("acme").equals("ann") ? "ben" : "ann";
        pin("acme", other, today().plusDays(2)).statusCode(201).body("setBy", equalTo("test-lead"));
        planned("cause", equalTo("pin"));
        planned("members.find { it.member == '" + other + "' }.partners.partner", hasItem("acme"));
        pins().body("items.partner", contains("acme"))
                .body("items[0].name", equalTo("ACME"))
                .body("items[0].memberName", equalTo(other.toUpperCase(Locale.ROOT)))
                .body("items[0].reason", equalTo("knows them"))
                .body("items[0].ineffective", nullValue());
        pin("acme", other, today().plusDays(2)).statusCode(200);

        clock.moveBy(Duration.ofDays(2));
        pins().body("items", hasSize(1));
        clock.moveBy(Duration.ofDays(1));
        pins().body("items", empty());
        program.as("lead")
                .delete("/api/programs/{p}/pins/acme", program.id())
                .then()
                .statusCode(404);
    }

    @Test
    void a_pin_that_is_taken_away_frees_the_partner() {
        member("ben", 0, "");
        planned("members[0].partners.partner", contains("acme", "birch", "cedar"));
        member("ben", 20, "");
        planned("members.offered", contains(8.0f, 16.0f));
        pin("acme", "ben", today().plusDays(30)).statusCode(201);
        planned("members[1].partners.partner", hasItem("acme"));
        member("ann", 0, "");
        planned("members[1].partners.partner", contains("acme", "birch", "cedar"));
        program.as("lead")
                .delete("/api/programs/{p}/pins/acme", program.id())
                .then()
                .statusCode(204);
        pins().body("items", empty());
        pin("acme", "ben", today().plusDays(30)).statusCode(201);
    }

    @Test
    void a_pin_whose_day_has_passed_holds_no_longer_in_the_plan() {
        var other = ownerOf("acme").equals("ann") ? "ben" : "ann";
        pin("acme", other, today().plusDays(1)).statusCode(201);
        planned("members.find { it.member == '" + other + "' }.partners.partner", hasItem("acme"));
        member(other, 3, "");
        planned("unfunded.partner", contains("acme"));
        clock.moveBy(Duration.ofDays(2));
        planned("unfunded", empty());
    }

    @Test
    void a_pin_whose_member_left_or_fits_no_longer_says_so_and_the_partner_is_planned_as_without() {
        pin("acme", "ben", today().plusDays(30)).statusCode(201);
        planned("members[1].partners.partner", hasItem("acme"));
        member("ben", 10, ", \"tiers\": [\"growth\"]");
        planned("members[0].partners.partner", hasItem("acme"));
        pins().body("items[0].ineffective", equalTo("ben does not serve tier strategic"));
        program.as("lead").delete("/api/programs/{p}/team/ben", program.id());
        pins().body("items[0].ineffective", equalTo("ben is not on the team"));
    }

    @Test
    void pins_that_cannot_hold_are_refused_with_the_field() {
        pin("nobody", "ann", today().plusDays(9)).statusCode(422).body("errors.pointer", contains("/partner"));
        pin("acme", "nobody", today().plusDays(9)).statusCode(422).body("errors.pointer", contains("/member"));
        pin("acme", "ann", today()).statusCode(422).body("errors.pointer", contains("/until"));
        pin("acme", "ann", today().plusDays(401)).statusCode(422).body("errors.pointer", contains("/until"));
        member("cy", 40, ", \"segments\": [\"services\"]");
        refused("acme", "cy", "cy does not serve segment tech");
        member("cy", 40, ", \"regions\": [\"apac\"]");
        refused("acme", "cy", "cy does not serve region emea");
        member("cy", 40, ", \"tiers\": [\"growth\"]");
        refused("acme", "cy", "cy does not serve tier strategic");
        member("cy", 3, "");
        refused("acme", "cy", "tier strategic promises 3 hours a week, cy offers 2.4");
        member("cy", 5, "");
        pin("acme", "cy", today().plusDays(9)).statusCode(201);
        refused("birch", "cy", "the pins of cy would take 6 hours a week, of 4 that cy offers");
        pin("cedar", "cy", today().plusDays(9)).statusCode(201);
        pin("acme", "cy", today().plusDays(10)).statusCode(200);
        program.as("lead")
                .body("{}")
                .put("/api/programs/{p}/pins/acme", program.id())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/member", "/until"));
        program.as("viewer")
                .body("{}")
                .put("/api/programs/{p}/pins/acme", program.id())
                .then()
                .statusCode(403);
    }

    private void refused(String partner, String member, String detail) {
        pin(partner, member, today().plusDays(9))
                .statusCode(422)
                .body("errors.pointer", contains("/member"))
                .body("errors[0].detail", containsString(detail));
    }
}

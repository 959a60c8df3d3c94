package io.tierline.capacity.adherence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
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
import io.tierline.contracts.event.EngagementEvent.ActivityLogged;
import io.tierline.contracts.event.PartnerEvent.PartnerRegistered;
import io.tierline.service.log.EventLog;
import io.tierline.testkit.RealBackends;
import io.tierline.testkit.Rfc4180;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Acme is strategic (3 hours a week) and zeta self-serve (none), since long before the two weeks looked at. */
@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "capacity"))
class AdherenceTest {
    @Inject
    EventLog log;

    private Program program;
    private LocalDate monday;

    @BeforeEach
    void acme_and_zeta() {
        program = new Program(log);
        monday = LocalDate.now(ZoneOffset.UTC)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(2);
        program.publish(1, Documents.FRAMEWORK);
        program.register("acme", "tech", "emea");
        program.register("zeta", "services", null);
        program.move("acme", null, "strategic", noon(-40));
        program.move("zeta", null, "self-serve", noon(-40));
        program.put("ann", "{\"name\":\"Ann\",\"hoursPerWeek\":20,\"nonPartnerShare\":0.5}");
    }

    private Instant noon(int day) {
        return monday.plusDays(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    private ValidatableResponse twoWeeks() {
        return program.as("viewer")
                .get("/api/programs/{p}/adherence?from={f}&to={t}", program.id(), monday, monday.plusDays(13))
                .then()
                .statusCode(200);
    }

    private void reaches(String path, Matcher<?> expected) {
        await().untilAsserted(() -> twoWeeks().body(path, expected));
    }

    @Test
    void ranks_who_was_served_above_its_tier_and_who_below_and_sums_by_tier_week_and_person() {
        program.time("zeta", "ann", "5", monday.plusDays(1));
        program.time("acme", "ann", "2", monday.plusDays(8));
        program.write(program.at(
                noon(9), "acme", new ActivityLogged("a-1", "joint-call", null, new BigDecimal("1.5"), "ann", null)));
        reaches("partners.actual", contains(5.0f, 3.5f));
        twoWeeks()
                .body("partners.partner", contains("zeta", "acme"))
                .body("partners.above", contains(5.0f, 0.0f))
                .body("partners.below", contains(0.0f, 2.5f))
                .body("partners.entitled", contains(0.0f, 6.0f))
                .body("above.partner", contains("zeta"))
                .body("below.partner", contains("acme"))
                .body("tiers.tier", contains("strategic", "growth", "self-serve"))
                .body("tiers.partners", contains(1, 0, 1))
                .body("tiers.actualShare", contains(0.4118f, 0.0f, 0.5882f))
                .body("weeks.week", contains(monday.toString(), monday.plusDays(7).toString()))
                .body("weeks.actual", contains(5.0f, 3.5f))
                .body("weeks[1].byTier.strategic.entitled", equalTo(3.0f))
                .body("members.find { it.member == 'ann' }.actual", equalTo(8.5f))
                .body("partners[1].commitments.met", equalTo(1));
    }

    @Test
    void a_late_time_entry_corrects_the_past() {
        reaches("partners.below", contains(0.0f, 6.0f));
        program.time("acme", "ann", "4", monday.plusDays(3));
        reaches("partners[0].below", equalTo(2.0f));
        twoWeeks().body("weeks[0].actual", equalTo(4.0f));
    }

    @Test
    void planned_hours_come_from_the_plans_in_force() {
        program.close("c-1", 1, Map.of("strategic", List.of("acme")));
        await().untilAsserted(() -> program.as("viewer")
                .get("/api/programs/{p}/adherence", program.id())
                .then()
                .body("partners.find { it.partner == 'acme' }.planned", equalTo(0.4286f))
                .body("members.find { it.member == 'ann' }.planned", equalTo(0.4286f))
                .body("members.find { it.member == 'ann' }.offered", equalTo(1.1429f))
                .body("tiers[0].plannedShare", equalTo(1.0f)));
        twoWeeks().body("tiers[0].planned", equalTo(0.0f));
    }

    @Test
    void hours_of_unknown_partners_and_people_are_told_apart() {
        program.time("ghost", "ann", "2", monday);
        program.time("acme", "nobody", "1", monday);
        reaches("unknown.partners.ghost", equalTo(2.0f));
        reaches("unknown.members.nobody", equalTo(1.0f));
        twoWeeks().body("partners.partner", contains("zeta", "acme"));
    }

    @Test
    void is_a_file_that_no_spreadsheet_runs() {
        program.write(program.event(
                "evil", new PartnerRegistered("=cmd|' /C calc'!A0", "tech", null, Map.of(), Map.of())));
        program.move("evil", null, "strategic", noon(-40));
        reaches("partners", hasSize(3));
        var file = program.as("viewer")
                .accept("text/csv")
                .get("/api/programs/{p}/adherence?from={f}&to={t}", program.id(), monday, monday.plusDays(13))
                .then()
                .statusCode(200)
                .extract();
        assertThat(file.header("Content-Disposition")).contains("-adherence-" + monday);
        var rows = Rfc4180.read(file.asString());
        assertThat(rows).hasSize(4);
        assertThat(rows.getFirst()).startsWith("partner", "name", "tier", "segment", "entitled");
        assertThat(rows.stream().map(row -> row.get(1))).contains("'=cmd|' /C calc'!A0");
        program.as("viewer")
                .get("/api/programs/{p}/adherence?format=csv", program.id())
                .then()
                .contentType(containsString("text/csv"));
    }

    @Test
    void pages_list_everybody_once() {
        reaches("partners", hasSize(2));
        var first = program.as("viewer")
                .get("/api/programs/{p}/adherence?limit=1", program.id())
                .then()
                .body("partners.partner", contains("zeta"))
                .extract();
        program.as("viewer")
                .get("/api/programs/{p}/adherence?limit=1&cursor={c}", program.id(), first.path("next"))
                .then()
                .body("partners.partner", contains("acme"))
                .body("next", nullValue());
    }

    @Test
    void refuses_days_that_make_no_sense_and_names_the_parameter() {
        refused("?from=2026-13-01", "from: expected a date");
        refused("?from=2026-05-02&to=2026-05-01", "from: expected a date not after 2026-05-01");
        refused("?from=2024-05-02&to=2026-05-01", "from: expected at most 400 days");
        refused("?from=2024-05-02&cycle=c-1", "cycle: expected without from and to");
        program.as("viewer")
                .get("/api/programs/{p}/adherence?cycle=none", program.id())
                .then()
                .statusCode(404);
    }

    private void refused(String query, String detail) {
        program.as("viewer")
                .get("/api/programs/{p}/adherence" + query, program.id())
                .then()
                .statusCode(400)
                .body("detail", startsWith(detail));
    }
}

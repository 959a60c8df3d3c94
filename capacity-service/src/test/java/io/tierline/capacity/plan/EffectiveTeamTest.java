package io.tierline.capacity.plan;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.capacity.MovableClock;
import io.tierline.service.log.EventLog;
import io.tierline.testkit.RealBackends;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "capacity"))
class EffectiveTeamTest {
    @Inject
    EventLog log;

    @Inject
    MovableClock clock;

    private FourPartners four;

    @BeforeEach
    void four_partners_some_weeks_ago() {
        clock.moveBy(Duration.ofDays(-40));
        four = FourPartners.of(log);
    }

    @AfterEach
    void today_again() {
        clock.back();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void becomes(LocalDate day) {
        clock.moveBy(Duration.ofDays(ChronoUnit.DAYS.between(today(), day)));
    }

    private static String ann(int hours, String more) {
        return """
                {"name": "Ann", "hoursPerWeek": %d, "nonPartnerShare": 0%s}""".formatted(hours, more);
    }

    private void put(String body) {
        four.program().put("ann", body).then().statusCode(lessThan(300));
    }

    @Test
    void a_change_on_wednesday_counts_three_fifths_of_its_week_and_is_because_of_the_team() {
        becomes(today().with(TemporalAdjusters.next(DayOfWeek.FRIDAY)));
        four.plannedFor("c-1");
        put(ann(40, ""));
        four.reaches("members[0].offered", equalTo(32.0f));
        var monday = today().plusDays(3);
        put(ann(20, ", \"effectiveOn\": \"%s\"".formatted(monday.plusDays(2))));
        four.program()
                .allocation()
                .then()
                .body("members[0].offered", equalTo(32.0f))
                .body("plan", equalTo("plan-2"));

        becomes(monday);
        four.reaches("members[0].offered", equalTo(22.4f));
        four.program().allocation().then().body("cause", equalTo("team")).body("plan", equalTo("plan-3"));

        becomes(monday.plusDays(7));
        four.reaches("members[0].offered", equalTo(16.0f));
        four.program().allocation().then().body("cause", equalTo("team")).body("plan", equalTo("plan-4"));
    }

    @Test
    void tiers_and_segments_change_on_the_day_itself() {
        becomes(today().with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        four.plannedFor("c-1");
        put(ann(40, ""));
        four.reaches("members[0].partners.partner", contains("acme", "birch", "cedar"));
        put(ann(40, ", \"tiers\": [\"growth\"], \"effectiveOn\": \"%s\"".formatted(today().plusDays(1))));
        becomes(today().plusDays(1));
        four.reaches("members[0].partners.partner", contains("cedar"));
        four.program().allocation().then().body("cause", equalTo("team")).body("unfunded.partner", hasItems("acme"));
    }

    @Test
    void who_comes_and_goes_on_a_day_is_planned_with_from_it_and_until_it() {
        becomes(today().with(TemporalAdjusters.next(DayOfWeek.MONDAY)));
        four.plannedFor("c-1");
        var tuesday = today().plusDays(1);
        put(ann(40, ", \"effectiveOn\": \"%s\"".formatted(tuesday)));
        four.program()
                .as("viewer")
                .get("/api/programs/{p}/team/ann", four.program().id())
                .then()
                .statusCode(200)
                .body("hoursPerWeek", equalTo(0))
                .body("startsOn", equalTo(tuesday.toString()));
        four.program().allocation().then().body("members", empty());
        becomes(tuesday);
        four.reaches("members[0].offered", equalTo(25.6f));
        four.program()
                .as("lead")
                .delete(
                        "/api/programs/{p}/team/ann?on={d}",
                        four.program().id(),
                        tuesday.plusDays(1).toString())
                .then()
                .statusCode(204);
        four.reaches("members[0].offered", equalTo(6.4f));
        becomes(tuesday.plusDays(1));
        four.reaches("members", empty());
        four.program()
                .as("viewer")
                .get("/api/programs/{p}/team/ann", four.program().id())
                .then()
                .statusCode(404);
    }

    @Test
    void a_new_week_is_the_cause_only_where_nothing_of_the_team_changes() {
        becomes(today().with(TemporalAdjusters.next(DayOfWeek.FRIDAY)));
        four.plannedFor("c-1");
        var monday = today().plusDays(3);
        put(ann(40, ", \"absences\": [{\"from\": \"%s\", \"to\": \"%s\"}]".formatted(monday, monday)));
        four.reaches("members[0].offered", equalTo(32.0f));
        becomes(today().plusDays(1));
        four.reaches("plan", equalTo("plan-2"));
        becomes(monday);
        four.reaches("members[0].offered", equalTo(25.6f));
        four.program().allocation().then().body("cause", equalTo("week")).body("trouble", nullValue());
    }
}

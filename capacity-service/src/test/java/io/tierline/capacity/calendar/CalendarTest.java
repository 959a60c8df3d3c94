package io.tierline.capacity.calendar;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tierline.capacity.Documents;
import io.tierline.capacity.Program;
import io.tierline.service.log.EventLog;
import io.tierline.testkit.RealBackends;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ann holds acme and birch, both strategic, with a joint call of 3 hours every week. */
@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "capacity"))
class CalendarTest {
    @Inject
    EventLog log;

    private Program program;

    @BeforeEach
    void ann_holds_two_partners() {
        program = new Program(log);
        var entered = Instant.now().minus(Duration.ofDays(20));
        for (var partner : List.of("acme", "birch")) {
            program.register(partner, "tech", "emea");
            program.move(partner, null, "strategic", entered);
        }
        program.publish(1, Documents.FRAMEWORK);
        program.close("c-1", 1, Map.of("strategic", List.of("acme", "birch")));
        program.put("ann", "{\"name\":\"Ann\",\"hoursPerWeek\":20,\"nonPartnerShare\":0.5}");
        await().untilAsserted(
                        () -> program.allocation().then().body("members[0].partners", hasSize(2)));
    }

    private String link() {
        return program.as("lead")
                .post("/api/programs/{p}/team/ann/calendar", program.id())
                .then()
                .statusCode(201)
                .extract()
                .path("url");
    }

    private static Calendar read(String url) {
        var answer = given().get(url).then().statusCode(200).extract();
        assertThat(answer.contentType()).startsWith("text/calendar");
        return StrictCalendar.read(answer.asByteArray());
    }

    @Test
    void a_secret_link_gives_the_commitments_of_the_plan_without_a_token() {
        var calendar = read(link());
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertThat(events).hasSize(2);
        assertThat(events.stream().map(event -> event.getSummary().getValue()))
                .containsExactlyInAnyOrder("session · ACME", "session · BIRCH");
        assertThat(events.stream().map(event -> event.getProperty("RRULE").orElseThrow().getValue()))
                .allMatch(rule -> rule.startsWith("FREQ=WEEKLY") && rule.contains("BYDAY="));
        assertThat(events.stream()
                        .map(event -> event.getProperty("DTSTART").orElseThrow().getValue())
                        .distinct())
                .hasSize(2);
        assertThat(events.stream()
                        .map(event -> event.getProperty("DURATION").orElseThrow().getValue()))
                .containsOnly("PT3H");
        assertThat(events.getFirst().getDescription().getValue())
                .contains("strategic, rank 1")
                .contains("plan-");
    }

    @Test
    void the_same_state_gives_the_same_bytes_and_an_unchanged_one_is_not_sent_again() {
        var url = link();
        var first = given().get(url).then().statusCode(200).extract();
        given().header("If-None-Match", first.header("ETag"))
                .get(url)
                .then()
                .statusCode(304);
        assertThat(first.header("Cache-Control")).startsWith("private");
        given().head(url).then().statusCode(200);
        assertThat(given().get(url).asByteArray()).isEqualTo(first.asByteArray());
    }

    @Test
    void absences_are_in_it_and_take_the_place_of_what_recurs_on_them() {
        var today = LocalDate.now(ZoneOffset.UTC);
        program.put("ann", """
                {"name": "Ann", "hoursPerWeek": 20, "nonPartnerShare": 0.5,
                 "absences": [{"from": "%s", "to": "%s"}]}""".formatted(today.plusDays(21), today.plusDays(34)));
        var url = link();
        await().untilAsserted(() -> {
            List<VEvent> events = read(url).getComponents("VEVENT");
            assertThat(events).hasSize(3);
            assertThat(events.stream().filter(event -> event.getProperty("EXDATE").isPresent()))
                    .hasSize(2);
        });
    }

    @Test
    void a_revoked_link_and_one_that_was_replaced_open_nothing() {
        var first = link();
        var second = link();
        given().get(first).then().statusCode(404);
        given().get(second).then().statusCode(200);
        status().body("shared", equalTo(true)).body("sharedBy", equalTo("lead"));
        for (int i = 0; i < 2; i++)
            program.as("lead")
                    .delete("/api/programs/{p}/team/ann/calendar", program.id())
                    .then()
                    .statusCode(204);
        given().get(second).then().statusCode(404);
        status().body("shared", equalTo(false)).body("sharedAt", nullValue());
    }

    private ValidatableResponse status() {
        return program.as("viewer")
                .get("/api/programs/{p}/team/ann/calendar", program.id())
                .then()
                .statusCode(200);
    }

    @Test
    void only_leads_make_and_revoke_links_and_only_for_members() {
        program.as("viewer")
                .post("/api/programs/{p}/team/ann/calendar", program.id())
                .then()
                .statusCode(403);
        program.as("lead")
                .post("/api/programs/{p}/team/nobody/calendar", program.id())
                .then()
                .statusCode(404);
        given().get("/api/calendars/{s}.ics", "x".repeat(43)).then().statusCode(404);
        given().get("/api/calendars/short.ics").then().statusCode(404);
        given().get("/api/programs/{p}/team", program.id()).then().statusCode(401);
    }

    @Test
    void a_secret_shows_up_nowhere_else() {
        var url = link();
        given().get(url).then().statusCode(200);
        var secret = url.substring("/api/calendars/".length(), url.length() - ".ics".length());
        assertThat(given().get("/q/metrics").asString()).doesNotContain(secret);
        assertThat(status().extract().asString()).doesNotContain(secret);
    }
}

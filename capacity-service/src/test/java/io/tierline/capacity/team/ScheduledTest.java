package io.tierline.capacity.team;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "capacity"))
class ScheduledTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    @Inject
    EventLog log;

    private Program program;

    @BeforeEach
    void a_program() {
        program = new Program(log);
    }

    private static String ann(int hours, Object effectiveOn) {
        return """
                {"name": "Ann", "hoursPerWeek": %d, "nonPartnerShare": 0, "tiers": ["growth"], "effectiveOn": "%s"}""".formatted(hours, effectiveOn);
    }

    private ValidatableResponse put(int hours, Object effectiveOn) {
        return program.put("ann", ann(hours, effectiveOn)).then();
    }

    private ValidatableResponse get() {
        return program.as("viewer")
                .get("/api/programs/{p}/team/ann", program.id())
                .then();
    }

    private ValidatableResponse delete(String path, Object... arguments) {
        return program.as("lead")
                .delete(
                        "/api/programs/" + program.id() + "/team/ann" + path,
                        Stream.of(arguments).map(Object::toString).toArray())
                .then();
    }

    @Test
    void what_is_to_come_is_listed_beside_what_is_and_can_be_withdrawn() {
        program.put("ann", """
                {"name": "Ann", "hoursPerWeek": 40, "nonPartnerShare": 0}""").then().statusCode(201);
        put(30, TODAY.plusDays(20)).statusCode(200).body("hoursPerWeek", equalTo(40));
        put(20, TODAY.plusDays(10)).statusCode(200);
        delete("?on={d}", TODAY.plusDays(30)).statusCode(204);
        program.as("viewer")
                .get("/api/programs/{p}/team", program.id())
                .then()
                .body("items[0].hoursPerWeek", equalTo(40))
                .body("items[0].tiers", empty())
                .body(
                        "items[0].scheduled.effectiveOn",
                        contains(
                                TODAY.plusDays(10).toString(),
                                TODAY.plusDays(20).toString(),
                                TODAY.plusDays(30).toString()))
                .body("items[0].scheduled.removed", contains(false, false, true))
                .body("items[0].scheduled[0].hoursPerWeek", equalTo(20))
                .body("items[0].scheduled[0].tiers", contains("growth"))
                .body("items[0].scheduled[2].name", nullValue());

        delete("/scheduled/{d}", TODAY.plusDays(20)).statusCode(204);
        get().body(
                        "scheduled.effectiveOn",
                        contains(
                                TODAY.plusDays(10).toString(),
                                TODAY.plusDays(30).toString()));
        delete("/scheduled/{d}", TODAY.plusDays(20)).statusCode(404);
        delete("/scheduled/soon").statusCode(400).body("detail", containsString("day: expected a date"));
    }

    @Test
    void the_etag_changes_with_what_is_to_come_and_a_repeat_changes_nothing() {
        var first = put(40, TODAY).statusCode(201).extract().header("ETag");
        var second = put(20, TODAY.plusDays(5))
                .statusCode(200)
                .header("ETag", not(first))
                .extract()
                .header("ETag");
        put(20, TODAY.plusDays(5)).statusCode(200).header("ETag", second);
        get().header("ETag", second);
        program.as("lead")
                .header("If-Match", first)
                .delete(
                        "/api/programs/{p}/team/ann/scheduled/{d}",
                        program.id(),
                        TODAY.plusDays(5).toString())
                .then()
                .statusCode(412);
        program.as("lead")
                .header("If-Match", second)
                .delete(
                        "/api/programs/{p}/team/ann/scheduled/{d}",
                        program.id(),
                        TODAY.plusDays(5).toString())
                .then()
                .statusCode(204);
        get().body("scheduled", empty()).header("ETag", not(second));
    }

    @Test
    void the_later_word_for_a_day_wins_and_one_said_at_once_leaves_what_is_to_come() {
        put(20, TODAY.plusDays(5)).statusCode(201);
        put(25, TODAY.plusDays(5)).statusCode(200);
        get().body("scheduled.hoursPerWeek", contains(25))
                .body("startsOn", equalTo(TODAY.plusDays(5).toString()));
        program.put("ann", """
                {"name": "Ann", "hoursPerWeek": 40, "nonPartnerShare": 0}""").then().statusCode(200);
        get().body("hoursPerWeek", equalTo(40))
                .body("startsOn", nullValue())
                .body("scheduled.hoursPerWeek", contains(25));
    }

    @Test
    void who_is_taken_off_stays_off_whatever_was_to_come() {
        put(40, TODAY).statusCode(201);
        put(20, TODAY.plusDays(5)).statusCode(200);
        delete("").statusCode(204);
        get().statusCode(404);
        put(40, TODAY).statusCode(201);
        put(20, TODAY.plusDays(5)).statusCode(200);
        delete("?on={d}", TODAY.plusDays(2)).statusCode(204);
        get().body("scheduled.effectiveOn", contains(TODAY.plusDays(2).toString()));
        delete("?on={d}", TODAY.plusDays(2)).statusCode(204);
        delete("?on={d}", TODAY.plusDays(3)).statusCode(422).body("errors.pointer", contains("/on"));
        delete("?on={d}", TODAY.minusDays(1)).statusCode(422).body("errors.pointer", contains("/on"));
        delete("?on=later").statusCode(400);
    }

    @Test
    void days_that_are_past_or_too_far_and_tiers_that_are_not_are_refused_with_the_field() {
        put(40, TODAY.minusDays(1)).statusCode(422).body("errors.pointer", contains("/effectiveOn"));
        put(40, TODAY.plusDays(401)).statusCode(422).body("errors.pointer", contains("/effectiveOn"));
        put(40, TODAY.plusDays(400)).statusCode(201);
        put(40, "soon").statusCode(422).body("errors.pointer", contains("/effectiveOn"));
        program.put("ben", ann(40, TODAY).replace("growth", "platinum")).then().statusCode(201);
        program.publish(1, Documents.FRAMEWORK);
        program.put("ben", ann(999, TODAY.minusDays(1)).replace("growth", "platinum"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/hoursPerWeek", "/effectiveOn", "/tiers/0"))
                .body("errors[2].detail", containsString("strategic, growth, self-serve"));
        put(40, TODAY).statusCode(200);
    }
}

package io.tierline.capacity.team;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.capacity.Program;
import io.tierline.service.log.EventLog;
import io.tierline.testkit.RealBackends;
import io.tierline.testkit.Tokens;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "capacity"))
class TeamTest {
    private static final String ANN = """
            {"name": "Ann", "hoursPerWeek": 38.5, "nonPartnerShare": 0.25, "segments": ["tech"], "regions": [],
             "absences": [{"from": "2026-12-21", "to": "2027-01-01"}]}""";

    @Inject
    EventLog log;

    private Program program;

    @BeforeEach
    void a_program() {
        program = new Program(log);
    }

    private io.restassured.response.Response get(String member) {
        return program.as("viewer").get("/api/programs/{p}/team/{m}", program.id(), member);
    }

    @Test
    void a_member_is_made_read_changed_and_removed() {
        program.put("ann", ANN).then().statusCode(201).body("member", equalTo("ann"));
        get("ann")
                .then()
                .statusCode(200)
                .body("name", equalTo("Ann"))
                .body("hoursPerWeek", equalTo(38.5f))
                .body("nonPartnerShare", equalTo(0.25f))
                .body("segments", contains("tech"))
                .body("regions", empty())
                .body("absences[0].from", equalTo("2026-12-21"));
        program.put("ann", ANN.replace("38.5", "20")).then().statusCode(200);
        get("ann").then().body("hoursPerWeek", equalTo(20));
        program.as("lead")
                .delete("/api/programs/{p}/team/ann", program.id())
                .then()
                .statusCode(204);
        get("ann").then().statusCode(404).body("type", equalTo("/problems/not-found"));
        program.as("lead")
                .delete("/api/programs/{p}/team/ann", program.id())
                .then()
                .statusCode(404);
        program.put("ann", ANN).then().statusCode(201);
    }

    @Test
    void a_program_that_nobody_made_has_no_team() {
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(io.tierline.testkit.Tokens.of("lead", "*"))
                .contentType("application/json")
                .body(ANN)
                .put("/api/programs/{p}/team/ann", program.id() + "-not-made")
                .then()
                .statusCode(404)
                .body("detail", equalTo("There is no program " + program.id() + "-not-made."));
    }

    @Test
    void a_write_with_an_old_etag_is_refused_and_changes_nothing() {
        var first = program.put("ann", ANN).then().extract().header("ETag");
        get("ann").then().header("ETag", equalTo(first));
        program.put("ann", ANN).then().statusCode(200).header("ETag", equalTo(first));
        program.put("ann", ANN.replace("38.5", "30")).then().statusCode(200);
        program.as("lead")
                .header("If-Match", first)
                .body(ANN.replace("38.5", "10"))
                .put("/api/programs/{p}/team/ann", program.id())
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/stale"));
        get("ann").then().body("hoursPerWeek", equalTo(30));
    }

    @Test
    void the_team_is_listed_page_by_page() {
        for (var member : new String[] {"cy", "ann", "ben"})
            program.put(member, ANN).then().statusCode(201);
        var page = program.as("viewer").get("/api/programs/{p}/team?limit=2", program.id());
        page.then().body("items.member", contains("ann", "ben"));
        program.as("viewer")
                .get(
                        "/api/programs/{p}/team?cursor={c}",
                        program.id(),
                        page.jsonPath().getString("next"))
                .then()
                .body("items.member", contains("cy"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{\"name\":\"A\",\"hoursPerWeek\":169,\"nonPartnerShare\":0} | /hoursPerWeek",
                "{\"name\":\"A\",\"hoursPerWeek\":-1,\"nonPartnerShare\":0} | /hoursPerWeek",
                "{\"name\":\"A\",\"hoursPerWeek\":1e999999999,\"nonPartnerShare\":0} | /hoursPerWeek",
                "{\"name\":\"A\",\"nonPartnerShare\":0} | /hoursPerWeek",
                "{\"name\":\"A\",\"hoursPerWeek\":8,\"nonPartnerShare\":1.5} | /nonPartnerShare",
                "{\"name\":\" \",\"hoursPerWeek\":8,\"nonPartnerShare\":0} | /name",
                "{\"name\":\"A\",\"hoursPerWeek\":8,\"nonPartnerShare\":0,\"segments\":[\"\"]} | /segments/0",
                "{\"name\":\"A\",\"hoursPerWeek\":8,\"nonPartnerShare\":0,\"absences\":[{\"from\":\"2026-05-02\",\"to\":\"2026-05-01\"}]} | /absences/0/to",
                "{\"name\":\"A\",\"hoursPerWeek\":8,\"nonPartnerShare\":0,\"absences\":[{\"from\":\"2026-05-02\"}]} | /absences/0/to",
                "{\"name\":\"A\",\"hoursPerWeek\":8,\"nonPartnerShare\":0,\"absences\":[{\"from\":\"2026-05-01\",\"to\":\"2026-05-05\"},{\"from\":\"2026-05-05\",\"to\":\"2026-05-09\"}]} | /absences/1",
                "{\"member\":\"bob\",\"name\":\"A\",\"hoursPerWeek\":8,\"nonPartnerShare\":0} | /member"
            })
    void what_makes_no_sense_is_refused_with_the_field(String body, String pointer) {
        program.put("ann", body)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer));
        get("ann").then().statusCode(404);
    }

    @Test
    void every_fault_is_told_at_once() {
        program.put("ann", "{\"name\":\"A\",\"hoursPerWeek\":999,\"nonPartnerShare\":7}")
                .then()
                .statusCode(422)
                .body("errors", hasSize(2))
                .body("errors.pointer", containsInAnyOrder("/hoursPerWeek", "/nonPartnerShare"));
    }

    @Test
    void a_field_that_nobody_knows_or_of_another_type_is_refused_by_name() {
        program.put("ann", "{\"name\":\"A\",\"hoursPerWeek\":8,\"nonPartnerShare\":0,\"shoeSize\":44}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/shoeSize"));
        program.put("ann", "{\"name\":\"A\",\"hoursPerWeek\":\"many\",\"nonPartnerShare\":0}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/hoursPerWeek"));
    }

    @Test
    void what_is_not_json_is_refused() {
        program.put("ann", "{\"name\":").then().statusCode(400).body("type", equalTo("/problems/unreadable"));
        program.put("ann", "").then().statusCode(400).body("type", equalTo("/problems/unreadable"));
    }

    @Test
    void only_those_who_may_write_write_and_other_programs_stay_unknown() {
        program.as("viewer")
                .body(ANN)
                .put("/api/programs/{p}/team/ann", program.id())
                .then()
                .statusCode(403);
        program.as("integration")
                .get("/api/programs/{p}/team", program.id())
                .then()
                .statusCode(403);
        given().get("/api/programs/{p}/team", program.id()).then().statusCode(401);
        given().auth()
                .oauth2(Tokens.of("lead", "another"))
                .get("/api/programs/{p}/team", program.id())
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(Tokens.forged("lead", program.id()))
                .get("/api/programs/{p}/team", program.id())
                .then()
                .statusCode(401);
    }
}

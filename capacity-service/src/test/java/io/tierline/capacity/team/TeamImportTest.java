package io.tierline.capacity.team;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tierline.capacity.Documents;
import io.tierline.capacity.Program;
import io.tierline.service.log.EventLog;
import io.tierline.testkit.RealBackends;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "capacity"))
class TeamImportTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String HEADER =
            "member,name,hoursPerWeek,nonPartnerShare,segments,regions,tiers,effectiveOn\n";

    @Inject
    EventLog log;

    private Program program;

    @BeforeEach
    void a_program() {
        program = new Program(log);
    }

    private ValidatableResponse post(String query, byte[] file) {
        return program.as("lead")
                .contentType("text/csv")
                .body(file)
                .post("/api/programs/{p}/team" + query, program.id())
                .then();
    }

    private ValidatableResponse post(String file) {
        return post("", file.getBytes(StandardCharsets.UTF_8));
    }

    private ValidatableResponse get(String path) {
        return program.as("viewer")
                .get("/api/programs/{p}/team" + path, program.id())
                .then();
    }

    @Test
    void a_file_makes_and_changes_members_and_leaves_their_absences() {
        program.put("ann", """
                {"name": "Ann", "hoursPerWeek": 38.5, "nonPartnerShare": 0.25, "segments": ["tech"],
                 "absences": [{"from": "2026-12-21", "to": "2027-01-01"}]}""").then().statusCode(201);
        var file = HEADER + """
                ann,Ann,30,0.25,tech;services,,growth,
                ben,"Ben, Jr.",20,0,,,,%s
                """.formatted(TODAY.plusDays(7));
        post("?dryRun=true", file.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("rows", equalTo(2))
                .body("changed", equalTo(2))
                .body("refused", empty());
        get("").body("items.member", contains("ann")).body("items[0].hoursPerWeek", equalTo(38.5f));
        post(file).statusCode(200).body("changed", equalTo(2)).body("unchanged", equalTo(0));
        get("").body("items.member", contains("ann", "ben"))
                .body("items[0].hoursPerWeek", equalTo(30))
                .body("items[0].segments", contains("services", "tech"))
                .body("items[0].tiers", contains("growth"))
                .body("items[0].absences[0].from", equalTo("2026-12-21"))
                .body("items[1].name", equalTo("Ben, Jr."))
                .body("items[1].startsOn", equalTo(TODAY.plusDays(7).toString()));
        post(file).statusCode(200).body("changed", equalTo(0)).body("unchanged", equalTo(2));
    }

    @Test
    void what_spreadsheets_write_is_read_and_columns_left_out_leave_things_as_they_are() {
        program.put("ann", """
                {"name": "Ann", "hoursPerWeek": 38.5, "nonPartnerShare": 0, "regions": ["emea"]}""");
        post("\uFEFFmember;name;hoursPerWeek;nonPartnerShare;segments\r\n\r\n"
                        + "ann;Ann; 20 ;0.1;\"tech;services\"\r\n;;;;\r\nb\u00f6;\"Bo \"\"B\"\"\";10;0\r\n")
                .statusCode(200)
                .body("rows", equalTo(2))
                .body("changed", equalTo(2));
        get("/ann").body("regions", contains("emea")).body("segments", contains("services", "tech"));
        get("/b\u00f6").body("name", equalTo("Bo \"B\"")).body("segments", empty());
    }

    @Test
    void with_one_wrong_row_nothing_is_written_and_every_wrong_cell_is_told() {
        program.publish(1, Documents.FRAMEWORK);
        var file = HEADER + """
                ann,Ann,40,0,,,growth,
                ben,Ben,"38,5",2,,,platinum,%s
                ann,Ann again,40,0,,,,

                ,Nobody,169,0,,,,tomorrow
                dee,Dee,38,5,0,,,,
                """.formatted(TODAY.minusDays(1));
        post(file)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/rows/3/hoursPerWeek",
                                "/rows/3/effectiveOn",
                                "/rows/3/tiers",
                                "/rows/4/member",
                                "/rows/6/member",
                                "/rows/6/effectiveOn",
                                "/rows/7/effectiveOn"))
                .body("errors.find { it.pointer == '/rows/3/hoursPerWeek' }.detail", containsString("decimal point"));
        post("?dryRun=true", file.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("rows", equalTo(5))
                .body("changed", equalTo(0))
                .body("refused.row", hasItems(3, 4, 6, 7))
                .body("refused.find { it.row == 4 }.column", equalTo("member"))
                .body("refused.find { it.row == 4 }.detail", equalTo("stands in row 2 already"));
        get("").body("items", empty());
    }

    @Test
    void a_header_that_lacks_or_invents_columns_is_refused_by_name() {
        post("member,name,shoeSize,name\nann,Ann,44,Ann\n")
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/rows/1/shoeSize", "/rows/1/name", "/rows/1/hoursPerWeek", "/rows/1/nonPartnerShare"));
    }

    @Test
    void what_is_no_such_file_is_refused() {
        post("").statusCode(400);
        post(HEADER).statusCode(400).body("detail", containsString("has no rows"));
        post(HEADER + "ann,\"Ann,40,0\n").statusCode(400).body("detail", containsString("separated values"));
        post("", new byte[] {'m', (byte) 0xE4}).statusCode(400).body("detail", containsString("UTF-8"));
        post("?dryRun=yes", HEADER.getBytes(StandardCharsets.UTF_8)).statusCode(400);
        program.as("viewer")
                .contentType("text/csv")
                .body(HEADER)
                .post("/api/programs/{p}/team", program.id())
                .then()
                .statusCode(403);
        program.as("lead")
                .body("{}")
                .post("/api/programs/{p}/team", program.id())
                .then()
                .statusCode(415);
        get("").body("items", hasSize(0));
    }
}

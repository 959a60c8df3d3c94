package io.tierline.partner.program;

import static io.tierline.partner.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.tierline.partner.Api;
import io.tierline.testkit.RealBackends;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "partner"))
class ProgramResourceTest {
    private static final String PATH = "/api/programs/{program}";

    @Test
    void a_program_is_made_once_and_then_changed() {
        var program = Api.newProgram();
        put(program, "Renamed", "Europe/Berlin").then().statusCode(200).header("ETag", "\"2\"");
        put(program, "Renamed", "Europe/Berlin").then().statusCode(200).header("ETag", "\"2\"");
        as("viewer", program)
                .get(PATH, program)
                .then()
                .statusCode(200)
                .body("program", equalTo(program))
                .body("name", equalTo("Renamed"))
                .body("timeZone", equalTo("Europe/Berlin"));
    }

    @Test
    void every_wrong_field_is_named() {
        put("emea", " ", "Mars/Olympus")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", equalTo(List.of("/name", "/timeZone")));
        as("admin", "*")
                .contentType(ContentType.JSON)
                .body("{\"name\": \"x\", \"timezone\": \"UTC\"}")
                .put(PATH, "emea")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/timezone"))
                .body("errors[0].detail", containsString("timeZone"));
        put("Not-An-Id", "x", "UTC").then().statusCode(422);
        as("admin", "*")
                .contentType(ContentType.JSON)
                .body("{\"name\": ")
                .put(PATH, "emea")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("line 1"));
    }

    @Test
    void a_caller_sees_only_the_programs_of_the_token() {
        var mine = Api.newProgram();
        var others = Api.newProgram();
        as("viewer", mine)
                .get("/api/programs")
                .then()
                .statusCode(200)
                .body("items.program", equalTo(List.of(mine)))
                .body("next", nullValue());
        as("viewer", mine).get(PATH, others).then().statusCode(404);
        as("viewer", mine, others)
                .queryParam("limit", 1)
                .get("/api/programs")
                .then()
                .body("items", hasSize(1))
                .body("next", notNullValue());
    }

    @Test
    void only_an_admin_makes_programs_and_nobody_without_a_token_does_anything() {
        as("lead", "*")
                .contentType(ContentType.JSON)
                .body("{\"name\": \"x\", \"timeZone\": \"UTC\"}")
                .put(PATH, "forbidden")
                .then()
                .statusCode(403);
        RestAssured.get("/api/programs").then().statusCode(401);
        as("viewer", "forbidden").get(PATH, "forbidden").then().statusCode(404).body("status", equalTo(404));
    }

    @Test
    void a_stale_version_is_refused() {
        var program = Api.newProgram();
        as("admin", program)
                .header("If-Match", "\"7\"")
                .contentType(ContentType.JSON)
                .body("{\"name\": \"x\", \"timeZone\": \"UTC\"}")
                .put(PATH, program)
                .then()
                .statusCode(412);
    }

    private static Response put(String program, String name, String zone) {
        return as("admin", "*")
                .contentType(ContentType.JSON)
                .body("{\"name\": \"%s\", \"timeZone\": \"%s\"}".formatted(name, zone))
                .put(PATH, program);
    }
}

package io.tierline.partner.framework;

import static io.tierline.partner.Api.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tierline.partner.Api;
import io.tierline.service.document.FrameworkDocument;
import io.tierline.testkit.RealBackends;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "partner"))
class FrameworkResourceTest {
    private static final String PATH = "/api/programs/{program}/framework";
    private static final String YAML = "application/yaml";

    @Test
    void versions_count_from_one_and_the_document_in_force_keeps_its_version() {
        var program = Api.newProgram();
        as("viewer", program).get(PATH, program).then().statusCode(404).body("detail", containsString("No framework"));
        publish(program, Documents.yaml("2"))
                .then()
                .statusCode(201)
                .body("version", equalTo(1))
                .body("warnings", empty());
        publish(program, Documents.yaml("2")).then().statusCode(200).body("version", equalTo(1));
        publish(program, Documents.yaml("2.00")).then().statusCode(200).body("version", equalTo(1));
        publish(program, Documents.yaml("3")).then().statusCode(201).body("version", equalTo(2));
        publish(program, Documents.yaml("2")).then().statusCode(201).header("ETag", "\"3\"");
        as("viewer", program)
                .get(PATH + "/versions", program)
                .then()
                .statusCode(200)
                .body("items.version", equalTo(List.of(3, 2, 1)))
                .body("items[0].publishedBy", equalTo("test-lead"));
    }

    @Test
    void a_calendar_in_another_time_zone_than_the_programs_is_warned_of() {
        var program = Api.newProgram();
        var elsewhere = Documents.yaml("2").replace("Europe/Berlin", "America/New_York");
        as("viewer", program)
                .contentType(YAML)
                .body(bytes(elsewhere))
                .post(PATH + "/check", program)
                .then()
                .statusCode(200)
                .body("errors", empty())
                .body("warnings.pointer", equalTo(List.of("/rescore/timeZone")));
        publish(program, elsewhere).then().statusCode(201).body("warnings[0].detail", containsString("Europe/Berlin"));
    }

    @Test
    void concurrent_publications_leave_no_gap() {
        var program = Api.newProgram();
        var answers = IntStream.range(0, 8)
                .parallel()
                .mapToObj(i -> publish(program, Documents.yaml("2." + (i + 1))).statusCode())
                .toList();
        Assertions.assertThat(answers).containsOnly(201);
        as("viewer", program)
                .get(PATH + "/versions", program)
                .then()
                .body("items.version", equalTo(List.of(8, 7, 6, 5, 4, 3, 2, 1)));
    }

    @Test
    void it_is_given_back_as_json_and_as_yaml() {
        var program = Api.newProgram();
        publish(program, Documents.yaml("2")).then().statusCode(201);
        publish(program, Documents.yaml("4")).then().statusCode(201);
        as("viewer", program)
                .get(PATH, program)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("version", equalTo(2))
                .body("framework.stability.margin", equalTo(4))
                .body("framework.factors[0].measure.field", equalTo("icpAccounts"));
        var yaml = as("viewer", program)
                .accept(YAML)
                .queryParam("version", 1)
                .get(PATH, program)
                .then()
                .statusCode(200)
                .contentType(YAML)
                .body(containsString("publishedBy: test-lead"))
                .extract()
                .asString();
        var framework = FrameworkDocument.read(yaml.getBytes(StandardCharsets.UTF_8), MediaType.valueOf(YAML))
                .get("framework");
        var published =
                FrameworkDocument.read(Documents.yaml("2").getBytes(StandardCharsets.UTF_8), MediaType.valueOf(YAML));
        Assertions.assertThat(framework).isEqualTo(published);
        as("viewer", program).queryParam("version", 9).get(PATH, program).then().statusCode(404);
    }

    @Test
    void every_broken_rule_is_told_and_nothing_is_published() {
        var program = Api.newProgram();
        var broken = Documents.yaml("2").replace("weight: 30", "weight: 31").replace("top: 18", "top: 0");
        publish(program, broken)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("/tiers/0/cut/top"));
        as("lead", program)
                .contentType(YAML)
                .body(bytes(broken))
                .post(PATH + "/check", program)
                .then()
                .statusCode(200)
                .body("errors.pointer", hasItem("/tiers/0/cut/top"));
        as("viewer", program).get(PATH, program).then().statusCode(404);
    }

    @Test
    void a_stale_version_and_an_oversized_document_are_refused() {
        var program = Api.newProgram();
        publish(program, Documents.yaml("2")).then().statusCode(201);
        as("lead", program)
                .contentType(YAML)
                .header("If-Match", "\"9\"")
                .body(bytes(Documents.yaml("5")))
                .put(PATH, program)
                .then()
                .statusCode(412);
        publish(program, Documents.yaml("2") + "#".repeat(300_000)).then().statusCode(413);
        as("viewer", program)
                .contentType(YAML)
                .body(bytes(Documents.yaml("5")))
                .put(PATH, program)
                .then()
                .statusCode(403);
        as("lead", "*")
                .contentType(YAML)
                .body(bytes(Documents.yaml("5")))
                .put(PATH, "no-such-program")
                .then()
                .statusCode(404);
    }

    private static Response publish(String program, String yaml) {
        return as("lead", program)
                .contentType(YAML)
                .body(yaml.getBytes(StandardCharsets.UTF_8))
                .put(PATH, program);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package io.tierline.partner.roster;

import static io.tierline.partner.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.tierline.partner.Api;
import io.tierline.testkit.RealBackends;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "partner"))
class RosterResourceTest {
    private static final String PARTNERS = "/api/programs/{program}/partners";
    private static final String PARTNER = PARTNERS + "/{id}";

    @Test
    void a_partner_is_registered_changed_retired_and_brought_back() {
        var program = Api.newProgram();
        put(program, "acme", """
                {"name": "Acme", "segment": "smb", "region": "dach", "attributes": {"productFit": 3.50, "cloud": true},
                 "externalIds": {"crm": "001"}}""")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("partner", equalTo("acme"))
                .body("attributes.productFit", equalTo(3.5f))
                .body("externalIds.crm", equalTo("001"));
        put(program, "acme", """
                {"name": "Acme", "segment": "mid", "attributes": {"cloud": null, "size": "large"}}""")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("segment", equalTo("mid"))
                .body("region", equalTo("dach"))
                .body("attributes", equalTo(Map.of("productFit", 3.5f, "size", "large")));
        put(program, "acme", """
                {"name": "Acme", "segment": "mid"}""").then().statusCode(200).header("ETag", "\"2\"");
        as("lead", program).delete(PARTNER, program, "acme").then().statusCode(204);
        as("lead", program).delete(PARTNER, program, "acme").then().statusCode(204);
        as("viewer", program)
                .get(PARTNER, program, "acme")
                .then()
                .statusCode(200)
                .body("status", equalTo("retired"))
                .body("registeredSince", nullValue());
        put(program, "acme", """
                {"name": "Acme", "segment": "mid"}""")
                .then()
                .statusCode(201)
                .body("status", equalTo("registered"))
                .body("attributes.size", equalTo("large"));
    }

    @Test
    void every_wrong_field_is_named() {
        var program = Api.newProgram();
        put(program, "acme", """
                {"segment": 7, "attributes": {"a": []}, "colour": "red"}""")
                .then()
                .statusCode(422)
                .body("errors.pointer.sort()", equalTo(List.of("/attributes/a", "/colour", "/name", "/segment")));
        put(program, "acme", "[]").then().statusCode(400);
        put(program, "acme", "{").then().statusCode(400);
        put("no-such-program", "acme", "{\"name\": \"a\", \"segment\": \"b\"}")
                .then()
                .statusCode(404);
        as("viewer", program).get(PARTNER, program, "nobody").then().statusCode(404);
        as("lead", program).delete(PARTNER, program, "nobody").then().statusCode(404);
    }

    @Test
    void a_stale_version_is_refused() {
        var program = Api.newProgram();
        Api.register(program, "acme");
        as("lead", program)
                .header("If-Match", "\"2\"")
                .delete(PARTNER, program, "acme")
                .then()
                .statusCode(412);
        as("lead", program)
                .header("If-Match", "\"1\"")
                .delete(PARTNER, program, "acme")
                .then()
                .statusCode(204);
    }

    @Test
    void the_roster_is_searched_and_paged() {
        var program = Api.newProgram();
        for (var id : new String[] {"a-1", "b_2", "c-3"}) Api.register(program, id);
        as("lead", program).delete(PARTNER, program, "c-3").then().statusCode(204);
        var next = as("viewer", program)
                .queryParam("limit", 1)
                .get(PARTNERS, program)
                .then()
                .body("items.partner", equalTo(List.of("a-1")))
                .extract()
                .path("next");
        as("viewer", program)
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(PARTNERS, program)
                .then()
                .body("items.partner", equalTo(List.of("b_2")))
                .body("next", nullValue());
        search(program, "q", "PARTNER B_").body("items.partner", equalTo(List.of("b_2")));
        search(program, "q", "a_1").body("items", hasSize(0));
        search(program, "status", "all").body("items", hasSize(3));
        search(program, "status", "retired").body("items.partner", equalTo(List.of("c-3")));
        search(program, "segment", "mid").body("items", hasSize(0));
        search(program, "status", "gone").statusCode(400);
        search(program, "limit", "501").statusCode(400);
        search(program, "limit", "many")
                .statusCode(400)
                .body("detail", equalTo("limit: expected a whole number, found many"));
    }

    @Test
    void an_event_from_a_clock_ahead_does_not_undo_a_later_change_by_hand() {
        var program = Api.newProgram();
        var ahead = Instant.now().plusSeconds(120);
        Api.send(program, """
                {"specversion":"1.0","id":"r1","source":"/crm","type":"tierline.partner.registered","subject":"acme",                "time":"%s","data":{"name":"Ahead","segment":"smb"}}""".formatted(ahead)).statusCode(202).body("accepted", equalTo(1));
        Awaitility.await()
                .untilAsserted(() -> as("viewer", program)
                        .get(PARTNER, program, "acme")
                        .then()
                        .statusCode(200));
        put(program, "acme", """
                {"name": "By hand", "segment": "smb"}""").then().statusCode(200).body("name", equalTo("By hand"));
    }

    private static ValidatableResponse search(String program, String name, String value) {
        return as("viewer", program)
                .queryParam(name, value)
                .get(PARTNERS, program)
                .then();
    }

    private static Response put(String program, String id, String body) {
        return as("lead", "*").contentType("application/json").body(body).put(PARTNER, program, id);
    }
}

package io.tierline.partner;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.tierline.testkit.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Calls that several tests make. */
public final class Api {
    public static final String LINES = "application/x-ndjson";

    private Api() {}

    public static RequestSpecification as(String role, String... programs) {
        return given().auth().oauth2(Tokens.of(role, programs));
    }

    /** A program that no other test uses. */
    public static String newProgram() {
        var program = "p-" + UUID.randomUUID().toString().substring(0, 8);
        as("admin", program)
                .contentType(ContentType.JSON)
                .body("""
                        {"name": "Program of a test", "timeZone": "Europe/Berlin"}""")
                .put("/api/programs/{program}", program)
                .then()
                .statusCode(201);
        return program;
    }

    public static void register(String program, String partner) {
        as("lead", program)
                .contentType(ContentType.JSON)
                .body("""
                        {"name": "Partner %s", "segment": "smb"}""".formatted(partner))
                .put("/api/programs/{program}/partners/{id}", program, partner)
                .then()
                .statusCode(201);
    }

    /** The answer of the intake to lines. */
    public static ValidatableResponse send(String program, String... lines) {
        return as("integration", program)
                .contentType(LINES)
                .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .post("/api/programs/{program}/events", program)
                .then();
    }

    /** An activity with a partner, as a line. */
    public static String activity(String id, String partner) {
        return """
                {"specversion":"1.0","id":"%s","source":"/crm","type":"tierline.activity.logged","subject":"%s",\
                "time":"2026-11-01T12:00:00Z","data":{"activityId":"a-%s","kind":"joint-call"}}""".formatted(id, partner, id);
    }
}

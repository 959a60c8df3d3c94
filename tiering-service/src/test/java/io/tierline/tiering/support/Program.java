package io.tierline.tiering.support;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.tierline.contracts.codec.EventJson;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventData;
import io.tierline.contracts.event.PartnerEvent.PartnerRegistered;
import io.tierline.contracts.event.PartnerEvent.PartnerRetired;
import io.tierline.contracts.event.ProgramEvent.FrameworkPublished;
import io.tierline.contracts.event.ProgramEvent.ProgramChanged;
import io.tierline.testkit.Tokens;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** A program of one test, with the events that other services would write about it. */
public final class Program {
    public static final Instant LONG_AGO = Instant.parse("2026-01-05T00:00:00Z");

    private final String id;

    private Program(String id) {
        this.id = id;
    }

    /** A new one, named after what it is for, with a framework of three tiers and no calendar. */
    public static Program named(String purpose) {
        var program = bare(purpose);
        program.publish(1, LONG_AGO, frameworkDocument("prompted"));
        return program;
    }

    /** A new one without a framework, known to the service. */
    public static Program bare(String purpose) {
        var program = new Program(purpose + "-" + UUID.randomUUID().toString().substring(0, 8));
        program.say(program.id, LONG_AGO, new ProgramChanged("Program for " + purpose, "UTC"));
        await().atMost(20, SECONDS)
                .until(() -> program.as("viewer").get("/tiers").statusCode() == 200);
        return program;
    }

    public String id() {
        return id;
    }

    /** Writes an event about the program or one of its partners. */
    public void say(String subject, Instant time, EventData data) {
        TestLog.append(new Event(UUID.randomUUID().toString(), "/test", id, subject, time, data));
    }

    public void publish(int version, Instant time, Map<String, Object> document) {
        say(id, time, new FrameworkPublished(version, "lead", document));
    }

    public void register(String... partners) {
        for (var partner : partners) register(partner, LONG_AGO);
    }

    public void register(String partner, Instant time) {
        say(partner, time, new PartnerRegistered(name(partner), "reseller", null, Map.of(), Map.of()));
    }

    public void retire(String partner, Instant time) {
        say(partner, time, new PartnerRetired(null));
    }

    static String name(String partner) {
        return partner.toUpperCase(Locale.ROOT);
    }

    /** A call by the lead of this program. */
    public RequestSpecification lead() {
        return as("lead");
    }

    public RequestSpecification as(String role) {
        return RestAssured.given().auth().oauth2(Tokens.of(role, id)).basePath("/api/programs/" + id);
    }

    /** What {@code path} answers, which must be 200. */
    public ValidatableResponse get(String path) {
        return as("viewer").get(path).then().statusCode(200);
    }

    /** Asks for a cycle; returns its id. */
    public String openCycle() {
        return lead().post("/cycles").then().statusCode(202).extract().path("cycle");
    }

    /** Three tiers (gold: the first above 50; silver: the next two; rest), one cycle of grace, no margin. */
    public static Map<String, Object> frameworkDocument(String mode) {
        return document("""
                {"name": "Test", "currency": "USD",
                 "factors": [
                  {"name": "fit", "weight": 50, "measure": {"type": "attribute", "name": "fit"},
                   "scale": {"type": "linear", "from": 0, "to": 100}},
                  {"name": "overlap", "weight": 30, "measure": {"type": "overlap", "field": "customers"},
                   "scale": {"type": "linear", "from": 0, "to": 100}},
                  {"name": "reach", "weight": 20, "measure": {"type": "reach", "within": "P90D"},
                   "scale": {"type": "linear", "from": 0, "to": 10}}],
                 "tiers": [
                  {"name": "gold", "cut": {"top": 1, "minScore": 50}, "service": {"owner": "named",
                   "commitments": [{"name": "session", "kind": "call", "every": "P14D", "hours": 3}]}},
                  {"name": "silver", "cut": {"top": 2}, "service": {"owner": "pool",
                   "commitments": [{"name": "group call", "kind": "group", "every": "P1M", "hours": 1}]}},
                  {"name": "rest", "service": {"owner": "none",
                   "commitments": [{"name": "letter", "kind": "letter", "every": "P3M", "hours": 0}]}}],
                 "rescore": {"every": "P1M", "startingOn": "2026-01-01", "timeZone": "UTC", "mode": "%s"},
                 "stability": {"graceCycles": 1}}
                """.formatted(mode));
    }

    public static Map<String, Object> document(String json) {
        try {
            return EventJson.mapper().readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

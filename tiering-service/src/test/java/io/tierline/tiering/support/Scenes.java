package io.tierline.tiering.support;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.http.ContentType;
import io.tierline.contracts.event.AttributeValue;
import io.tierline.contracts.event.EngagementEvent.ActivityLogged;
import io.tierline.contracts.event.EngagementEvent.OverlapReported;
import io.tierline.contracts.event.PartnerEvent.PartnerRegistered;
import io.tierline.prioritization.framework.FrameworkReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * Four partners: ann (fit 90, overlap 10), bob (60, 70), cid (20, 80), dan (40, 0), in a framework in which fit counts 50
 * and overlap 30, gold takes one and silver two. Fifty days of calls count as well.
 */
public final class Scenes {
    private static final Map<String, int[]> PARTNERS = Map.of(
            "ann", new int[] {90, 10}, "bob", new int[] {60, 70}, "cid", new int[] {20, 80}, "dan", new int[] {40, 0});

    private Scenes() {}

    /** Weights of fit and overlap (calls have the rest), the cut of gold and hours every fortnight for one of gold. */
    public static Map<String, Object> framework(int fit, int overlap, String gold, int goldHours) {
        return Program.document("""
                {"name": "Scene", "currency": "USD",
                 "factors": [
                  {"name": "fit", "weight": %d, "measure": {"type": "attribute", "name": "fit"},
                   "scale": {"type": "linear", "from": 0, "to": 100}},
                  {"name": "overlap", "weight": %d, "measure": {"type": "overlap", "field": "customers"},
                   "scale": {"type": "linear", "from": 0, "to": 100}},
                  {"name": "calls", "weight": %d,
                   "measure": {"type": "activity", "kinds": {"call": 1}, "within": "P50D"},
                   "scale": {"type": "linear", "from": 0, "to": 10}}],
                 "tiers": [
                  {"name": "gold", "cut": %s, "service": {"owner": "named",
                   "commitments": [{"name": "session", "kind": "call", "every": "P14D", "hours": %d}]}},
                  {"name": "silver", "cut": {"top": 2}, "service": {"owner": "pool",
                   "commitments": [{"name": "group call", "kind": "group", "every": "P1M", "hours": 1}]}},
                  {"name": "rest", "service": {"owner": "none",
                   "commitments": [{"name": "letter", "kind": "letter", "every": "P3M", "hours": 0}]}}],
                 "rescore": {"every": "P1M", "startingOn": "2026-01-01", "timeZone": "UTC", "mode": "prompted"},
                 "stability": {"graceCycles": 1}}
                """.formatted(fit, overlap, 100 - fit - overlap, gold, goldHours));
    }

    /** In force in every scene. */
    public static Map<String, Object> inForce() {
        return framework(50, 30, "{\"top\": 1}", 3);
    }

    public static Program withPartners(String purpose) {
        var program = Program.bare(purpose);
        program.publish(1, Program.LONG_AGO, inForce());
        PARTNERS.forEach((partner, figures) -> {
            program.say(
                    partner,
                    Program.LONG_AGO,
                    new PartnerRegistered(
                            Program.name(partner),
                            "reseller",
                            null,
                            Map.of("fit", new AttributeValue.Number(BigDecimal.valueOf(figures[0]))),
                            Map.of()));
            program.say(
                    partner,
                    Program.LONG_AGO,
                    new OverlapReported(Map.of("customers", BigDecimal.valueOf(figures[1]))));
        });
        return program;
    }

    /** The partner was called so many times then. */
    public static void calls(Program program, String partner, int times, Instant then) {
        for (int i = 0; i < times; i++)
            program.say(partner, then, new ActivityLogged("call-" + i, "call", null, null, null, null));
    }

    /** A cycle has closed with the scores that the log gives; bob is gold, ann and cid are silver. */
    public static Program afterACycle(String purpose) {
        var program = withPartners(purpose);
        close(program);
        return program;
    }

    /** Closes a cycle with the scores of the log; returns as of when. */
    public static Instant close(Program program) {
        var framework = Objects.requireNonNull(FrameworkReader.read(inForce()).framework());
        var answer =
                program.lead().post("/cycles").then().statusCode(202).extract().jsonPath();
        var asOf = Instant.parse(answer.getString("asOf"));
        var cycle = answer.getString("cycle");
        new ScoringStandIn(program, cycle, FactsOfLog.of(program.id()).scores(framework, asOf)).report();
        await().atMost(20, SECONDS)
                .until(() -> cycle.equals(program.get("/tiers").extract().<String>path("cycle")));
        return asOf;
    }

    /** An exception holds the partner in the tier, for so many cycles. */
    public static void hold(Program program, String partner, String tier, int cycles) {
        program.lead()
                .contentType(ContentType.JSON)
                .body(Map.of("tier", tier, "reason", "A launch is near", "owner", "kim", "cycles", cycles))
                .post("/partners/" + partner + "/exceptions")
                .then()
                .statusCode(201);
        await().atMost(20, SECONDS)
                .until(() -> tier.equals(
                        program.get("/partners/" + partner + "/tier").extract().<String>path("tier")));
    }

    public static String yaml(Map<String, Object> document) {
        try {
            return new YAMLMapper().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.tierline.capacity;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.tierline.contracts.codec.EventJson;
import io.tierline.contracts.event.AttributeValue;
import io.tierline.contracts.event.CycleEvent.CycleClosed;
import io.tierline.contracts.event.EngagementEvent.ActivityLogged;
import io.tierline.contracts.event.EngagementEvent.ActivityRetracted;
import io.tierline.contracts.event.EngagementEvent.Attribution;
import io.tierline.contracts.event.EngagementEvent.DealChanged;
import io.tierline.contracts.event.EngagementEvent.Status;
import io.tierline.contracts.event.EngagementEvent.TimeLogged;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventData;
import io.tierline.contracts.event.PartnerEvent.PartnerRegistered;
import io.tierline.contracts.event.PartnerEvent.PartnerRetired;
import io.tierline.contracts.event.ProgramEvent.FrameworkPublished;
import io.tierline.contracts.event.TierEvent.TierChanged;
import io.tierline.contracts.event.TierEvent.TierDecided;
import io.tierline.service.log.EventLog;
import io.tierline.testkit.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A program of its own for one test: what the other services would write about it, and callers of this one. */
public final class Program {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private final EventLog log;
    private final String id = "p-" + UUID.randomUUID().toString().substring(0, 8);
    private int written;

    public Program(EventLog log) {
        this.log = log;
        write(event(id, new io.tierline.contracts.event.ProgramEvent.ProgramChanged("Program " + id, "UTC")));
    }

    public String id() {
        return id;
    }

    /** Each event is a second later than the one before. */
    public Event event(String subject, EventData data) {
        written++;
        return new Event("e-" + written, "/test", id, subject, START.plusSeconds(written), data);
    }

    public void write(Event... events) {
        log.append(List.of(events));
    }

    @SuppressWarnings("unchecked")
    public void publish(int version, String document) {
        try {
            Map<String, Object> framework = EventJson.mapper().readValue(document, Map.class);
            write(event(id, new FrameworkPublished(version, "test", framework)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void register(String partner, String segment, String region) {
        Map<String, AttributeValue> attributes = Map.of();
        write(event(
                partner,
                new PartnerRegistered(
                        partner.toUpperCase(java.util.Locale.ROOT), segment, region, attributes, Map.of())));
    }

    public void retire(String partner) {
        write(event(partner, new PartnerRetired(null)));
    }

    /** Decisions in rank order, then the closing. Names of partners by tier, best tier first. */
    public void close(String cycle, int frameworkVersion, Map<String, List<String>> tiers) {
        var asOf = START.plusSeconds(written);
        var events = new ArrayList<Event>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        int rank = 0;
        for (var tier : tiers.entrySet()) {
            counts.put(tier.getKey(), tier.getValue().size());
            for (var partner : tier.getValue()) {
                rank++;
                events.add(event(
                        partner,
                        new TierDecided(
                                cycle,
                                asOf,
                                partner,
                                "tech",
                                rank,
                                100 - rank,
                                100,
                                List.of(),
                                tier.getKey(),
                                tier.getKey(),
                                null,
                                0,
                                false,
                                null)));
            }
        }
        events.add(
                event(id, new CycleClosed(cycle, asOf, frameworkVersion, counts, Map.of(), Map.of(), "digest", null)));
        write(events.toArray(Event[]::new));
    }

    /** An exception puts the partner into another tier. */
    public void hold(String partner, String from, String to) {
        write(event(
                partner,
                new TierChanged(partner, from, to, "promoted", "exception", null, null, null, null, List.of())));
    }

    public void enter(String partner, String tier) {
        write(event(
                partner,
                new TierChanged(partner, null, tier, "entered", "registered", null, null, null, null, List.of())));
    }

    /** A cycle moved the partner then. */
    public void move(String partner, String from, String to, Instant at) {
        write(at(
                at,
                partner,
                new TierChanged(partner, from, to, "entered", "rescore", "c-1", null, null, null, List.of())));
    }

    public void activity(String partner, String activity, String kind, Instant at) {
        write(at(at, partner, new ActivityLogged(activity, kind, null, null, null, null)));
    }

    public void retract(String partner, String activity) {
        write(at(Instant.now(), partner, new ActivityRetracted(activity)));
    }

    public void time(String partner, String member, String hours, LocalDate on) {
        write(at(Instant.now(), partner, new TimeLogged(member, new BigDecimal(hours), on, null)));
    }

    /** An event of that time. */
    public Event at(Instant time, String subject, EventData data) {
        written++;
        return new Event("e-" + written, "/test", id, subject, time, data);
    }

    public void deal(String partner, String deal, Status status, String amount, String currency) {
        var closedAt = status == Status.open ? null : START;
        write(event(
                partner,
                new DealChanged(
                        deal,
                        "account-1",
                        status,
                        null,
                        new BigDecimal(amount),
                        currency,
                        BigDecimal.ONE,
                        Attribution.sourced,
                        null,
                        closedAt)));
    }

    public RequestSpecification as(String role) {
        return given().auth().oauth2(Tokens.of(role, id)).contentType("application/json");
    }

    public Response allocation() {
        return as("viewer").get("/api/programs/{p}/allocation", id);
    }

    public Response put(String member, String body) {
        return as("lead").body(body).put("/api/programs/{p}/team/{m}", id, member);
    }
}

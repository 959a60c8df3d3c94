package io.tierline.scoring;

import io.tierline.contracts.event.AttributeValue;
import io.tierline.contracts.event.CycleEvent;
import io.tierline.contracts.event.EngagementEvent;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventData;
import io.tierline.contracts.event.PartnerEvent;
import io.tierline.contracts.event.ProgramEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Events and a framework to test with. */
public final class Sample {
    public static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    public static final String DEMO = "demo";

    private Sample() {}

    /** Fit counts 40 of 100, calls 35, reach 25. */
    public static Map<String, Object> framework() {
        return framework(40);
    }

    /** @param fitWeight what product fit counts; calls count the rest up to 75 */
    public static Map<String, Object> framework(int fitWeight) {
        return Map.of(
                "name", "Sample framework",
                "currency", "USD",
                "factors",
                        List.of(
                                Map.of(
                                        "name",
                                        "fit",
                                        "weight",
                                        fitWeight,
                                        "measure",
                                        Map.of("type", "attribute", "name", "productFit"),
                                        "scale",
                                        Map.of("type", "linear", "from", 0, "to", 5)),
                                Map.of(
                                        "name",
                                        "calls",
                                        "weight",
                                        75 - fitWeight,
                                        "measure",
                                        Map.of(
                                                "type", "activity",
                                                "kinds", Map.of("joint-call", 3),
                                                "within", "P60D"),
                                        "scale",
                                        Map.of("type", "linear", "from", 0, "to", 12)),
                                Map.of(
                                        "name",
                                        "reach",
                                        "weight",
                                        25,
                                        "measure",
                                        Map.of("type", "reach", "within", "P180D"),
                                        "scale",
                                        Map.of("type", "linear", "from", 0, "to", 5))),
                "tiers",
                        List.of(
                                Map.of(
                                        "name", "first",
                                        "cut", Map.of("top", 2),
                                        "service",
                                                Map.of(
                                                        "owner",
                                                        "named",
                                                        "commitments",
                                                        List.of(Map.of(
                                                                "name", "session",
                                                                "kind", "joint-call",
                                                                "every", "P14D",
                                                                "hours", 3)))),
                                Map.of("name", "rest", "service", Map.of("owner", "none", "commitments", List.of()))),
                "rescore",
                        Map.of(
                                "every", "P3M",
                                "startingOn", "2027-01-01",
                                "timeZone", "UTC",
                                "mode", "prompted"));
    }

    /** The same event in another program. */
    public static Event in(String program, Event event) {
        var subject = event.subject().equals(DEMO) ? program : event.subject();
        return new Event(event.id(), event.source(), program, subject, event.time(), event.data());
    }

    public static Event event(String id, String subject, Instant time, EventData data) {
        return new Event(id, "/sample", DEMO, subject, time, data);
    }

    public static Event registered(String partner) {
        return registered(partner, NOON.minusSeconds(3_600));
    }

    public static Event registered(String partner, Instant time) {
        return event(
                "r-" + partner,
                partner,
                time,
                new PartnerEvent.PartnerRegistered("The " + partner, "isv", null, Map.of(), Map.of()));
    }

    public static Event retired(String partner, Instant time) {
        return event("x-" + partner, partner, time, new PartnerEvent.PartnerRetired(null));
    }

    public static Event fit(String partner, double fit, Instant time) {
        Map<String, AttributeValue> attributes =
                Map.of("productFit", new AttributeValue.Number(BigDecimal.valueOf(fit)));
        return event(
                "fit-%s-%s".formatted(partner, time),
                partner,
                time,
                new PartnerEvent.PartnerChanged(null, null, null, attributes, Map.of()));
    }

    public static Event call(String partner, String activity, @Nullable String account, Instant time) {
        return event(
                "call-%s-%s".formatted(partner, activity),
                partner,
                time,
                new EngagementEvent.ActivityLogged(activity, "joint-call", account, null, null, null));
    }

    public static Event retraction(String partner, String activity, Instant time) {
        return event(
                "retract-%s-%s".formatted(partner, activity),
                partner,
                time,
                new EngagementEvent.ActivityRetracted(activity));
    }

    public static Event published(int version, Map<String, Object> framework) {
        return event("f-" + version, DEMO, NOON, new ProgramEvent.FrameworkPublished(version, "kim", framework));
    }

    public static Event opened(String cycle, Instant asOf, int partitions) {
        return event(
                cycle,
                DEMO,
                asOf,
                new CycleEvent.CycleOpened(cycle, asOf, 1, framework(), partitions, "manual", "kim"));
    }

    /** The same cycle once more, after it failed. */
    public static Event again(String cycle, Instant asOf, int attempt) {
        return event(
                cycle + "/" + attempt,
                DEMO,
                asOf,
                new CycleEvent.CycleOpened(cycle, asOf, 1, framework(), 1, "manual", "kim", attempt));
    }
}

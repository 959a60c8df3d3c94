package io.tierline.contracts.fact;

import io.tierline.contracts.event.AllocationEvent;
import io.tierline.contracts.event.AppealEvent;
import io.tierline.contracts.event.AttributeValue;
import io.tierline.contracts.event.CalendarEvent;
import io.tierline.contracts.event.CommitmentEvent;
import io.tierline.contracts.event.CycleEvent;
import io.tierline.contracts.event.EngagementEvent;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ExceptionEvent;
import io.tierline.contracts.event.PartnerEvent;
import io.tierline.contracts.event.PinEvent;
import io.tierline.contracts.event.ProgramEvent;
import io.tierline.contracts.event.ScoreEvent;
import io.tierline.contracts.event.TeamEvent;
import io.tierline.contracts.event.TierEvent;
import io.tierline.prioritization.facts.Attribution;
import io.tierline.prioritization.facts.DealStatus;
import io.tierline.prioritization.facts.Fact;
import io.tierline.prioritization.facts.Stamp;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an event says about a partner's score: the one way from the log into the domain. */
public final class EventFacts {
    /** What stands for any text: no score reads one, and facts stay small. */
    private static final io.tierline.prioritization.facts.AttributeValue NO_NUMBER =
            new io.tierline.prioritization.facts.AttributeValue.Text("");

    private EventFacts() {}

    /** The fact in the event; empty when no score depends on it. */
    public static Optional<Fact> of(Event event) {
        var stamp = new Stamp(event.time(), event.id(), event.source());
        return switch (event.data()) {
            case PartnerEvent partner -> Optional.of(of(stamp, partner));
            case EngagementEvent engagement -> of(stamp, engagement);
            case TeamEvent _,
                    ProgramEvent _,
                    CycleEvent _,
                    ScoreEvent _,
                    TierEvent _,
                    AllocationEvent _,
                    ExceptionEvent _,
                    AppealEvent _,
                    PinEvent _,
                    CommitmentEvent _,
                    CalendarEvent _ -> Optional.empty();
        };
    }

    private static Fact of(Stamp stamp, PartnerEvent event) {
        return switch (event) {
            case PartnerEvent.PartnerRegistered e ->
                new Fact.Registered(stamp, e.name(), e.segment(), e.region(), attributes(e.attributes()));
            case PartnerEvent.PartnerChanged e ->
                new Fact.Changed(stamp, e.name(), e.segment(), e.region(), attributes(e.attributes()));
            case PartnerEvent.PartnerRetired _ -> new Fact.Retired(stamp);
        };
    }

    private static Optional<Fact> of(Stamp stamp, EngagementEvent event) {
        return switch (event) {
            case EngagementEvent.ActivityLogged e ->
                Optional.of(new Fact.ActivityLogged(stamp, e.activityId(), e.kind(), e.account()));
            case EngagementEvent.ActivityRetracted e -> Optional.of(new Fact.ActivityRetracted(stamp, e.activityId()));
            case EngagementEvent.DealChanged e -> Optional.of(deal(stamp, e));
            case EngagementEvent.OverlapReported e -> Optional.of(overlap(stamp, e));
            case EngagementEvent.TimeLogged _ -> Optional.empty();
        };
    }

    private static Fact.DealChanged deal(Stamp stamp, EngagementEvent.DealChanged e) {
        return new Fact.DealChanged(
                stamp,
                e.dealId(),
                e.account(),
                status(e.status()),
                number(e.amount()),
                e.currency(),
                number(e.share()),
                attribution(e.attribution()),
                e.closedAt());
    }

    private static Fact.OverlapReported overlap(Stamp stamp, EngagementEvent.OverlapReported e) {
        Map<String, Double> counts = new HashMap<>();
        e.fields().forEach((field, count) -> counts.put(field, number(count)));
        return new Fact.OverlapReported(stamp, counts);
    }

    private static DealStatus status(EngagementEvent.Status status) {
        return switch (status) {
            case open -> DealStatus.OPEN;
            case won -> DealStatus.WON;
            case lost -> DealStatus.LOST;
        };
    }

    private static Attribution attribution(EngagementEvent.Attribution attribution) {
        return switch (attribution) {
            case sourced -> Attribution.SOURCED;
            case influenced -> Attribution.INFLUENCED;
        };
    }

    private static Map<String, io.tierline.prioritization.facts.AttributeValue> attributes(
            Map<String, AttributeValue> attributes) {
        return attributes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, attribute -> attribute(attribute.getValue())));
    }

    private static io.tierline.prioritization.facts.AttributeValue attribute(AttributeValue value) {
        return switch (value) {
            case AttributeValue.Number(var number) ->
                new io.tierline.prioritization.facts.AttributeValue.Num(number(number));
            case AttributeValue.Text _ -> NO_NUMBER;
            case AttributeValue.Flag(var flag) -> new io.tierline.prioritization.facts.AttributeValue.Flag(flag);
            case AttributeValue.Removed() -> new io.tierline.prioritization.facts.AttributeValue.Removed();
        };
    }

    private static double number(BigDecimal decimal) {
        return decimal.doubleValue();
    }
}

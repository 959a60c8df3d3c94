package io.tierline.prioritization.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From a fact to the registers it writes. */
public final class Facts {
    private Facts() {}

    /** In a fixed order, no key twice; of an event that was not read from a log. */
    public static List<Write> writes(Fact fact) {
        return writes(fact, 0);
    }

    /**
     * In a fixed order, no key twice.
     *
     * @param position where the event stands in the log, see {@link Version}
     */
    public static List<Write> writes(Fact fact, long position) {
        return switch (fact) {
            case Fact.Registered f -> registered(f, position);
            case Fact.Changed f -> masterData(f.stamp(), position, f.name(), f.segment(), f.region(), f.attributes());
            case Fact.Retired f -> one(RegisterKey.STATUS, f.stamp(), position, new Value.Membership(false));
            case Fact.ActivityLogged f ->
                one(
                        RegisterKey.activity(f.activityId()),
                        f.stamp(),
                        position,
                        new Value.Activity(f.kind(), f.account()));
            case Fact.ActivityRetracted f ->
                one(RegisterKey.activity(f.activityId()), f.stamp(), position, new Value.Retraction());
            case Fact.DealChanged f -> one(RegisterKey.deal(f.dealId()), f.stamp(), position, deal(f));
            case Fact.OverlapReported f -> one(RegisterKey.OVERLAP, f.stamp(), position, new Value.Overlap(f.fields()));
        };
    }

    private static List<Write> registered(Fact.Registered f, long position) {
        var writes = new ArrayList<>(one(RegisterKey.STATUS, f.stamp(), position, new Value.Membership(true)));
        writes.addAll(masterData(f.stamp(), position, f.name(), f.segment(), f.region(), f.attributes()));
        return writes;
    }

    private static List<Write> masterData(
            Stamp stamp,
            long position,
            @Nullable String name,
            @Nullable String segment,
            @Nullable String region,
            Map<String, AttributeValue> attributes) {
        var writes = new ArrayList<Write>();
        if (name != null) writes.addAll(one(RegisterKey.NAME, stamp, position, new Value.Label(name)));
        if (segment != null) writes.addAll(one(RegisterKey.SEGMENT, stamp, position, new Value.Label(segment)));
        if (region != null) writes.addAll(one(RegisterKey.REGION, stamp, position, new Value.Label(region)));
        attributes.forEach((attribute, value) ->
                writes.addAll(one(RegisterKey.attribute(attribute), stamp, position, new Value.Attribute(value))));
        return writes;
    }

    private static Value.Deal deal(Fact.DealChanged f) {
        return new Value.Deal(
                f.account(), f.status(), f.amount(), f.currency(), f.share(), f.attribution(), f.closedAt());
    }

    private static List<Write> one(RegisterKey key, Stamp stamp, long position, Value value) {
        return List.of(new Write(key, new Version(stamp, value, position)));
    }
}

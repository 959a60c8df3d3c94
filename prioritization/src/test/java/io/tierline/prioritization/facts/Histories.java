package io.tierline.prioritization.facts;

import io.tierline.prioritization.Gen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Random facts of one partner, close together in time and few in ids, so that they meet often. */
public final class Histories {
    public static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private static final int SPAN_DAYS = 60;

    private Histories() {}

    public static Instant instant(Gen.Source source) {
        return NOON.plusSeconds(source.between(-SPAN_DAYS, SPAN_DAYS) * 86_400L + source.between(0, 3) * 3600L);
    }

    /** Registered well before everything else, in random order; no two facts share a stamp. */
    public static List<Fact> any(Gen.Source source) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact.Registered(
                new Stamp(NOON.minusSeconds(1000L * 86_400), "e-first", "/crm"),
                "Acme",
                "reseller",
                "EMEA",
                Map.of("productFit", new AttributeValue.Num(3))));
        for (int i = source.between(0, source.size()); i > 0; i--) facts.add(fact(source, "e" + i));
        return source.shuffled(facts);
    }

    private static Fact fact(Gen.Source source, String eventId) {
        var stamp = new Stamp(instant(source), eventId, "/crm");
        return switch (source.between(0, 9)) {
            case 0 -> new Fact.Registered(stamp, "Acme " + eventId, segment(source), null, attributes(source));
            case 1 -> new Fact.Changed(stamp, null, segment(source), null, attributes(source));
            case 2 -> source.chance(0.2) ? new Fact.Retired(stamp) : overlap(source, stamp);
            case 3 -> new Fact.ActivityRetracted(stamp, activityId(source));
            case 4, 5, 6 ->
                new Fact.ActivityLogged(
                        stamp, activityId(source), source.oneOf("joint-call", "intro", "mail"), account(source));
            default -> deal(source, stamp);
        };
    }

    public static Fact.DealChanged deal(Gen.Source source, Stamp stamp) {
        var status = source.oneOf(DealStatus.values());
        return new Fact.DealChanged(
                stamp,
                "d" + source.between(1, 4),
                account(source),
                status,
                source.real(-1000, 200_000),
                source.oneOf("USD", "EUR", "JPY"),
                source.oneOf(1.0, 0.5, 0.3),
                source.oneOf(Attribution.values()),
                status.closed() ? stamp.time().minusSeconds(source.between(0, 100) * 86_400L) : null);
    }

    public static PartnerFacts fold(List<Fact> facts, Retention keep) {
        var folded = new PartnerFacts();
        facts.forEach(fact -> folded.apply(fact, keep));
        return folded;
    }

    public static TreeSet<Instant> instants(Gen.Source source) {
        var instants = new TreeSet<Instant>();
        for (int i = source.between(1, 4); i > 0; i--) instants.add(instant(source));
        return instants;
    }

    private static Fact overlap(Gen.Source source, Stamp stamp) {
        return new Fact.OverlapReported(stamp, Map.of("icpAccounts", (double) source.between(0, 300)));
    }

    private static String segment(Gen.Source source) {
        return source.oneOf("reseller", "technology", "services");
    }

    private static Map<String, AttributeValue> attributes(Gen.Source source) {
        return Map.of(
                source.oneOf("productFit", "costIndex"),
                source.oneOf(
                        new AttributeValue.Num(source.between(0, 6)),
                        new AttributeValue.Text("high"),
                        new AttributeValue.Flag(true),
                        new AttributeValue.Removed()));
    }

    private static String activityId(Gen.Source source) {
        return "a" + source.between(1, 5);
    }

    private static @Nullable String account(Gen.Source source) {
        return source.chance(0.3) ? null : "account" + source.between(1, 6);
    }
}

package io.tierline.chaos.load;

import io.tierline.contracts.event.AttributeValue;
import io.tierline.contracts.event.EngagementEvent.ActivityLogged;
import io.tierline.contracts.event.EngagementEvent.ActivityRetracted;
import io.tierline.contracts.event.EngagementEvent.Attribution;
import io.tierline.contracts.event.EngagementEvent.DealChanged;
import io.tierline.contracts.event.EngagementEvent.OverlapReported;
import io.tierline.contracts.event.EngagementEvent.Status;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.EventData;
import io.tierline.contracts.event.PartnerEvent.PartnerChanged;
import io.tierline.contracts.event.PartnerEvent.PartnerRegistered;
import io.tierline.contracts.event.PartnerEvent.PartnerRetired;
import io.tierline.contracts.topic.RecordKey;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The seeded stream of records of a fault run: activities, deals, overlaps and master data of many partners, late and
 * out of order, replaced, retracted and repeated, with poison among them. The same seed and instants give the same
 * records, byte for byte.
 */
public final class Traffic {
    public static final String PROGRAM = "chaos";

    /** Different activities and deals of a partner: later ones replace earlier ones, so that state stays bounded. */
    private static final int ACTIVITIES = 120;

    private static final int DEALS = 12;
    private static final int REMEMBERED = 8_192;
    private static final double HOT_SHARE = 0.02;
    private static final Duration RECENT = Duration.ofSeconds(30);
    private static final Duration AHEAD = Duration.ofSeconds(8);
    private static final Duration LATE = Duration.ofDays(2);
    private static final Duration LONG_AGO = Duration.ofDays(200);
    private static final List<String> KINDS = List.of("joint-call", "intro", "meeting", "workshop", "mail");
    private static final List<String> SEGMENTS = List.of("enterprise", "mid-market", "small");
    private static final List<String> CURRENCIES = List.of("USD", "EUR", "GBP", "JPY");
    private static final List<String> SOURCES = List.of("/crm/north", "/crm/south");

    private final Draw draw;
    private final int partners;
    private final int partitions;
    private final Sending[] remembered = new Sending[REMEMBERED];
    private long made;

    /**
     * A stream.
     *
     * @param partners how many partners there are
     * @param partitions of the topics keyed by partner
     */
    public Traffic(long seed, int partners, int partitions) {
        this.draw = new Draw(seed);
        this.partners = partners;
        this.partitions = partitions;
    }

    /** The registration of every partner but the last fiftieth, who appear later or never. */
    public List<Sending> roster(Instant at) {
        return IntStream.range(0, partners - partners / 50)
                .mapToObj(partner -> Sending.good(event(partner, at, registered(partner))))
                .toList();
    }

    /** The next record, of about this instant. */
    public Sending next(Instant at) {
        var repeated = remembered[draw.below(REMEMBERED)];
        if (repeated != null && draw.chance(0.02)) return repeated;
        int partner = draw.chance(HOT_SHARE) ? 0 : draw.below(partners);
        var sending =
                draw.chance(0.001) ? poison(partner, at) : Sending.good(event(partner, time(at), data(partner, at)));
        remembered[draw.below(REMEMBERED)] = sending;
        return sending;
    }

    private Sending poison(int partner, Instant at) {
        var stranger = new RecordKey(PROGRAM, id((partner + 1) % partners));
        return draw.oneOf(List.of(Poison.values()))
                .of(event(partner, at, deal(id(partner), at.minus(LONG_AGO))), stranger, partitions);
    }

    private EventData data(int partner, Instant at) {
        int dice = draw.below(1_000);
        var id = id(partner);
        if (dice < 760) return activity(id);
        if (dice < 800) return new ActivityRetracted(activityId(id));
        if (dice < 930) return deal(id, at.minus(LATE));
        if (dice < 975) return overlap();
        if (dice < 995) return changed();
        return dice < 998 ? registered(partner) : new PartnerRetired("for a while");
    }

    /** Most just now, some ahead, some late, some very late. */
    private Instant time(Instant at) {
        int dice = draw.below(1_000);
        if (dice < 5) return at.plus(draw.upTo(AHEAD));
        if (dice < 25) return at.minus(draw.upTo(LATE));
        return dice < 70 ? at.minus(draw.upTo(LONG_AGO)) : at.minus(draw.upTo(RECENT));
    }

    private ActivityLogged activity(String id) {
        return new ActivityLogged(
                activityId(id),
                draw.oneOf(KINDS),
                draw.chance(0.8) ? "account-" + draw.below(400) : null,
                BigDecimal.valueOf(1 + draw.below(8), 1),
                "member-" + draw.below(20),
                draw.chance(0.3) ? "Spoke about the joint plan for the quarter and who brings in whom." : null);
    }

    private String activityId(String id) {
        return "%s-activity-%d".formatted(id, draw.below(ACTIVITIES));
    }

    private DealChanged deal(String id, Instant latestClose) {
        var status = draw.oneOf(List.of(Status.values()));
        boolean creditNote = status == Status.won && draw.chance(0.05);
        var amount = draw.money(90_000);
        return new DealChanged(
                "%s-deal-%d".formatted(id, draw.below(DEALS)),
                "account-" + draw.below(400),
                status,
                "stage " + draw.below(5),
                creditNote ? amount.negate() : amount,
                draw.oneOf(CURRENCIES),
                BigDecimal.valueOf(1 + draw.below(100), 2),
                draw.oneOf(List.of(Attribution.values())),
                null,
                status == Status.open ? null : latestClose.minus(LONG_AGO).minus(draw.upTo(LONG_AGO)));
    }

    private OverlapReported overlap() {
        var fields = new TreeMap<String, BigDecimal>();
        fields.put("icpAccounts", BigDecimal.valueOf(draw.below(300)));
        fields.put("targetAccounts", BigDecimal.valueOf(draw.below(100)));
        return new OverlapReported(fields);
    }

    private PartnerChanged changed() {
        var fit = draw.chance(0.05)
                ? new AttributeValue.Removed()
                : new AttributeValue.Number(BigDecimal.valueOf(draw.below(60), 1));
        return new PartnerChanged(
                null, draw.chance(0.2) ? draw.oneOf(SEGMENTS) : null, null, Map.of("productFit", fit), Map.of());
    }

    private PartnerRegistered registered(int partner) {
        return new PartnerRegistered(
                "Partner number " + partner,
                SEGMENTS.get(partner % SEGMENTS.size()),
                "EMEA",
                Map.of("productFit", new AttributeValue.Number(BigDecimal.valueOf(partner % 6))),
                Map.of());
    }

    private Event event(int partner, Instant time, EventData data) {
        return new Event("chaos-" + made++, draw.oneOf(SOURCES), PROGRAM, id(partner), time, data);
    }

    private static String id(int partner) {
        return "partner-" + partner;
    }
}

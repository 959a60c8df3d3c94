package io.tierline.platform.sample;

import io.tierline.contracts.event.AttributeValue;
import io.tierline.contracts.event.PartnerEvent.PartnerChanged;
import io.tierline.contracts.event.PartnerEvent.PartnerRegistered;
import io.tierline.contracts.event.PartnerEvent.PartnerRetired;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The partners and what becomes of them.
 *
 * @param draw source of chance
 * @param begin when the program began
 * @param now its present
 */
record Roster(Draw draw, Instant begin, Instant now) {
    static final int SIZE = 140;

    private static final List<String> SEGMENTS =
            List.of("consultancy", "consultancy", "technology", "technology", "reseller");
    private static final List<String> REGIONS = List.of("AMER", "AMER", "EMEA", "EMEA", "APAC");
    /** Partners, by rank, that leave; the first of them comes back. */
    private static final List<Integer> LEAVING = List.of(97, 118, 133);

    /** The partners, by rank. */
    List<SamplePartner> partners() {
        var names = new LinkedHashSet<String>();
        while (names.size() < SIZE) names.add(draw.oneOf(Words.COMPANY) + " " + draw.oneOf(Words.TRADE));
        var partners = new ArrayList<SamplePartner>();
        for (var name : names) {
            int rank = partners.size() + 1;
            var id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
            boolean founder = rank <= 20 || draw.chance(0.7);
            var joined = founder
                    ? draw.instant(begin, begin.plus(Duration.ofDays(12)))
                    : draw.instant(begin, now.minus(Duration.ofDays(20)));
            partners.add(new SamplePartner(
                    rank, id, name, draw.oneOf(SEGMENTS), draw.oneOf(REGIONS), joined, draw.factor(0.45)));
        }
        return partners;
    }

    void write(List<SamplePartner> partners, Journal journal) {
        for (var partner : partners) {
            journal.add("registered-" + partner.id(), partner.id(), partner.registered(), registration(partner));
            change(partner, journal);
            if (LEAVING.contains(partner.rank())) leave(partner, journal);
        }
    }

    private PartnerRegistered registration(SamplePartner partner) {
        Map<String, AttributeValue> attributes = Map.of(
                "productFit", number(fit(partner, 0)),
                "specialists", number(draw.whole(0, 12)),
                "headcount", number(draw.whole(2, 90) * 10),
                "certified", new AttributeValue.Flag(draw.chance(0.4)),
                "country", new AttributeValue.Text(country(partner.region())));
        return new PartnerRegistered(
                partner.name(),
                partner.segment(),
                partner.region(),
                attributes,
                Map.of("crm", "ACC-%05d".formatted(10_000 + partner.rank() * 37)));
    }

    private void change(SamplePartner partner, Journal journal) {
        int changes = draw.whole(0, 2);
        for (int i = 1; i <= changes; i++) {
            Map<String, AttributeValue> attributes = i == 2 && draw.chance(0.2)
                    ? Map.of("specialists", new AttributeValue.Removed())
                    : Map.of("productFit", number(fit(partner, i)), "specialists", number(draw.whole(0, 15)));
            var renamed = partner.rank() == 31 && i == 1 ? partner.name() + " Group" : null;
            journal.add(
                    "changed-%s-%d".formatted(partner.id(), i),
                    partner.id(),
                    draw.instant(partner.registered(), now),
                    new PartnerChanged(renamed, null, null, attributes, Map.of()));
        }
    }

    private void leave(SamplePartner partner, Journal journal) {
        var left = draw.instant(now.minus(Duration.ofDays(120)), now.minus(Duration.ofDays(60)));
        journal.add("retired-" + partner.id(), partner.id(), left, new PartnerRetired("contract ended"));
        if (LEAVING.getFirst() == partner.rank())
            journal.add(
                    "returned-" + partner.id(), partner.id(), left.plus(Duration.ofDays(30)), registration(partner));
    }

    /** Better partners fit better, with exceptions; it grows with each review. */
    private int fit(SamplePartner partner, int review) {
        double base = 4.4 - 2.6 * partner.rank() / SIZE + draw.number(-1.2, 1.2);
        return Math.clamp(Math.round(base + 0.4 * review), 1, 5);
    }

    private String country(String region) {
        return draw.oneOf(
                switch (region) {
                    case "AMER" -> List.of("United States", "Canada", "Brazil");
                    case "EMEA" -> List.of("Germany", "France", "United Kingdom", "Netherlands");
                    default -> List.of("Japan", "Australia", "Singapore");
                });
    }

    private static AttributeValue number(int value) {
        return new AttributeValue.Number(BigDecimal.valueOf(value));
    }
}

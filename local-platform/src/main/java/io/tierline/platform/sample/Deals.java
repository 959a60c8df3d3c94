package io.tierline.platform.sample;

import io.tierline.contracts.event.EngagementEvent.Attribution;
import io.tierline.contracts.event.EngagementEvent.DealChanged;
import io.tierline.contracts.event.EngagementEvent.Status;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The deals: those that are open now, few partners holding most of their value, and those that were won or lost.
 *
 * @param draw source of chance
 * @param now the program's present
 */
record Deals(Draw draw, Instant now) {
    /** Value of the open deals of all partners together, in US dollars. */
    private static final double OPEN_TOTAL = 24e6;
    /** Partners, by rank, that have open deals at all. */
    private static final int WITH_PIPELINE = 95;
    /** A partner's share falls with this power of its rank; this one leaves about 60 % to the first tenth. */
    private static final double STEEPNESS = 0.94;
    /** A partner of low rank with one deal that is far above its size. */
    private static final int SURPRISE = 72;

    private static final double SURPRISE_AMOUNT = 180_000;

    /**
     * A deal's outline: what stays the same while it lives.
     *
     * @param closed when it ends; null while it is open
     */
    private record Outline(
            String id,
            String account,
            double dollars,
            Instant opened,
            @Nullable Instant closed) {}

    /** What a deal is worth to the partner, in what currency. */
    private record Terms(String currency, BigDecimal share, Attribution attribution) {}

    void write(List<SamplePartner> partners, Journal journal) {
        double weights = partners.stream().mapToDouble(this::weight).sum();
        for (var partner : partners) {
            double share = OPEN_TOTAL * weight(partner) / weights;
            int open = share == 0 ? 0 : openDeals(partner);
            for (int i = 1; i <= open; i++)
                write(partner, outline(partner, "open-" + i, share / open * draw.number(0.9, 1.1), true), journal);
            if (partner.rank() == SURPRISE)
                write(partner, outline(partner, "surprise", SURPRISE_AMOUNT, true), journal);
            int closed = (int) Math.round(partner.drive() * (1.2 + 14 / Math.sqrt(partner.rank())));
            for (int i = 1; i <= closed; i++)
                write(partner, outline(partner, "closed-" + i, size(partner), false), journal);
        }
    }

    private double weight(SamplePartner partner) {
        return partner.rank() > WITH_PIPELINE ? 0 : Math.pow(partner.rank(), -STEEPNESS);
    }

    private int openDeals(SamplePartner partner) {
        return partner.rank() <= 14 ? draw.whole(3, 6) : partner.rank() <= 45 ? draw.whole(1, 3) : 1;
    }

    private double size(SamplePartner partner) {
        return 300_000 / Math.pow(partner.rank(), 0.55) * draw.factor(0.6);
    }

    private Outline outline(SamplePartner partner, String name, double dollars, boolean open) {
        var account = draw.oneOf(Words.ACCOUNT) + " " + draw.oneOf(Words.ACCOUNT_TRADE);
        var id = "deal-%s-%s".formatted(partner.id(), name);
        if (open) {
            var since = later(partner.registered(), now.minus(Duration.ofDays(150)));
            return new Outline(id, account, dollars, draw.instant(since, now), null);
        }
        var opened = draw.instant(partner.registered(), now);
        var closed = opened.plus(Duration.ofDays(draw.whole(15, 110)));
        return new Outline(id, account, dollars, opened, closed);
    }

    /** A closed deal whose end would lie ahead is left out, so that what is open stays as it was dealt out. */
    private void write(SamplePartner partner, Outline deal, Journal journal) {
        var closed = deal.closed();
        if (closed != null && closed.isAfter(now)) return;
        var terms = terms(partner);
        var amount = Draw.money(deal.dollars() / dollars(terms.currency()));
        var first = closed == null ? amount : Draw.money(amount.doubleValue() * draw.number(0.6, 1.1));
        journal.add(deal.id() + "-1", partner.id(), deal.opened(), open(deal, terms, "qualified", first));
        var until = Objects.requireNonNullElse(closed, now);
        if (draw.chance(0.7))
            journal.add(
                    deal.id() + "-2",
                    partner.id(),
                    draw.instant(deal.opened(), until),
                    open(deal, terms, "proposal", amount));
        if (closed != null) journal.add(deal.id() + "-3", partner.id(), closed, close(deal, terms, closed, amount));
    }

    private Terms terms(SamplePartner partner) {
        var share = draw.chance(0.05) ? new BigDecimal("0.5") : BigDecimal.ONE;
        var attribution = draw.chance(0.55) ? Attribution.sourced : Attribution.influenced;
        return new Terms(currency(partner.region()), share, attribution);
    }

    private static DealChanged open(Outline deal, Terms terms, String stage, BigDecimal amount) {
        return new DealChanged(
                deal.id(),
                deal.account(),
                Status.open,
                stage,
                amount,
                terms.currency(),
                terms.share(),
                terms.attribution(),
                deal.opened(),
                null);
    }

    private DealChanged close(Outline deal, Terms terms, Instant closed, BigDecimal amount) {
        return new DealChanged(
                deal.id(),
                deal.account(),
                draw.chance(0.45) ? Status.won : Status.lost,
                "closed",
                amount,
                terms.currency(),
                terms.share(),
                terms.attribution(),
                deal.opened(),
                closed);
    }

    private String currency(String region) {
        return switch (region) {
            case "AMER" -> draw.chance(0.85) ? "USD" : "CAD";
            case "EMEA" -> draw.chance(0.7) ? "EUR" : "GBP";
            default -> "USD";
        };
    }

    /** US dollars for one unit; the framework's reference rates. */
    static double dollars(String currency) {
        return switch (currency) {
            case "USD" -> 1;
            case "EUR" -> 1.08;
            case "GBP" -> 1.26;
            case "CAD" -> 0.73;
            default -> throw new IllegalArgumentException("currency: " + currency);
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

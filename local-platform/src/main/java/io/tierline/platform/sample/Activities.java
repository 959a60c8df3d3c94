package io.tierline.platform.sample;

import io.tierline.contracts.event.EngagementEvent.ActivityLogged;
import io.tierline.contracts.event.EngagementEvent.ActivityRetracted;
import io.tierline.contracts.event.EngagementEvent.OverlapReported;
import io.tierline.contracts.event.EngagementEvent.TimeLogged;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * What was done with each partner: activities with their corrections, account overlaps, hours spent.
 *
 * @param draw source of chance
 * @param now the program's present
 * @param team member ids
 */
record Activities(Draw draw, Instant now, List<String> team) {
    private static final List<String> KINDS =
            List.of("joint-call", "joint-call", "meeting", "meeting", "meeting", "intro", "training", "co-marketing");

    void write(List<SamplePartner> partners, Journal journal) {
        for (var partner : partners) {
            int count = (int) Math.round(partner.drive() * (5 + 75 / Math.pow(partner.rank(), 0.6)));
            for (int i = 1; i <= count; i++) activity(partner, i, journal);
            overlaps(partner, journal);
        }
    }

    private void activity(SamplePartner partner, int number, Journal journal) {
        var id = "act-%s-%d".formatted(partner.id(), number);
        var time = draw.instant(partner.registered(), now);
        var member = draw.oneOf(team);
        var account = draw.oneOf(Words.ACCOUNT) + " " + draw.oneOf(Words.ACCOUNT_TRADE);
        var hours = Draw.hours(draw.number(0.5, 2.5));
        journal.add(id, partner.id(), time, new ActivityLogged(id, draw.oneOf(KINDS), account, hours, member, null));
        if (draw.chance(0.02))
            journal.add(
                    id + "-again",
                    partner.id(),
                    time.plus(Duration.ofHours(draw.whole(4, 90))),
                    new ActivityLogged(id, "joint-call", account, hours, member, "was logged as the wrong kind"));
        else if (draw.chance(0.015))
            journal.add(
                    id + "-back",
                    partner.id(),
                    time.plus(Duration.ofHours(draw.whole(1, 70))),
                    new ActivityRetracted(id));
        if (draw.chance(0.3))
            journal.add(
                    id + "-time",
                    partner.id(),
                    time.plus(Duration.ofHours(3)),
                    new TimeLogged(member, hours, time.atZone(ZoneOffset.UTC).toLocalDate(), "partner-work"));
    }

    /** A snapshot each quarter, from the partners that share their account lists. */
    private void overlaps(SamplePartner partner, Journal journal) {
        if (partner.rank() > 20 && draw.chance(0.3)) return;
        double accounts = partner.drive() * (18 + 150 / Math.pow(partner.rank(), 0.45));
        var time = partner.registered().plus(Duration.ofDays(draw.whole(2, 25)));
        for (int i = 1; time.isBefore(now); i++) {
            int icp = (int) Math.round(accounts * draw.number(0.85, 1.15));
            journal.add(
                    "overlap-%s-%d".formatted(partner.id(), i),
                    partner.id(),
                    time,
                    new OverlapReported(Map.of(
                            "icpAccounts", BigDecimal.valueOf(icp),
                            "targetAccounts", BigDecimal.valueOf(icp / 4),
                            "customers", BigDecimal.valueOf(icp / 3),
                            "opportunities", BigDecimal.valueOf(icp / 9))));
            accounts *= 1.04;
            time = time.plus(Duration.ofDays(91));
        }
    }
}

package io.tierline.capacity.adherence;

import io.tierline.capacity.adherence.AdherenceView.MemberLine;
import io.tierline.capacity.adherence.AdherenceView.PartnerLine;
import io.tierline.capacity.adherence.AdherenceView.TierLine;
import io.tierline.capacity.adherence.AdherenceView.Unknown;
import io.tierline.capacity.adherence.AdherenceView.WeekLine;
import io.tierline.capacity.adherence.AdherenceView.WeekOfTier;
import io.tierline.prioritization.adherence.Adherence;
import io.tierline.prioritization.adherence.Adherence.MemberHours;
import io.tierline.prioritization.adherence.Hours;
import io.tierline.prioritization.score.Rounding;
import io.tierline.service.paging.Page;
import io.tierline.service.problem.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A report, told a page of partners at a time. */
record ReportReading(AdherenceReport report) {
    private static final int TOP = 20;
    private static final MemberHours NOBODY = new MemberHours(0, 0);

    /** @param position how many partners earlier pages had; null for the first */
    AdherenceView view(Instant now, int limit, @Nullable String position) {
        int from = position == null ? 0 : Math.min(count(position), report.partners().size());
        int until = Math.min(report.partners().size(), from + limit + 1);
        var page = Page.of(
                report.partners().subList(from, until), limit, _ -> Integer.toString(from + limit));
        return new AdherenceView(
                report.days().from(),
                report.days().to(),
                now,
                tiers(),
                page.items(),
                top(AdherenceReport.LOUDEST, true),
                top(AdherenceReport.MOST_NEGLECTED, false),
                members(),
                weeks(),
                report.commitments(),
                unknown(),
                page.next(),
                null);
    }

    private static int count(String position) {
        try {
            return Math.max(0, Integer.parseInt(position));
        } catch (NumberFormatException e) {
            throw Refused.unreadable("cursor: expected the value of next from the page before");
        }
    }

    /** Those of the newest framework, then others that partners were in. */
    List<TierLine> tiers() {
        var sums = report.sums().byTier();
        var names = new ArrayList<>(report.tiers());
        sums.keySet().stream()
                .filter(tier -> !names.contains(tier) && !tier.equals(Adherence.NO_TIER))
                .forEach(names::add);
        double planned = names.stream()
                .mapToDouble(tier -> sums.getOrDefault(tier, Hours.NONE).planned())
                .sum();
        double actual = names.stream()
                .mapToDouble(tier -> sums.getOrDefault(tier, Hours.NONE).actual())
                .sum();
        return names.stream()
                .map(tier -> tier(tier, sums.getOrDefault(tier, Hours.NONE), planned, actual))
                .toList();
    }

    private TierLine tier(String tier, Hours hours, double planned, double actual) {
        return new TierLine(
                tier,
                report.sums().partners(tier),
                Rounding.fourDecimals(hours.entitled()),
                Rounding.fourDecimals(hours.planned()),
                Rounding.fourDecimals(hours.liveDeal()),
                Rounding.fourDecimals(hours.actual()),
                Rounding.fourDecimals(planned == 0 ? 0 : hours.planned() / planned),
                Rounding.fourDecimals(actual == 0 ? 0 : hours.actual() / actual));
    }

    private List<PartnerLine> top(Comparator<PartnerLine> order, boolean above) {
        return report.partners().stream()
                .filter(line -> (above ? line.above() : line.below()) > 0)
                .sorted(order)
                .limit(TOP)
                .toList();
    }

    private List<MemberLine> members() {
        var sums = report.sums().byMember();
        var members = new TreeSet<>(report.offered().keySet());
        sums.keySet().stream().filter(report.memberNames()::containsKey).forEach(members::add);
        return members.stream()
                .map(member -> {
                    var hours = sums.getOrDefault(member, NOBODY);
                    return new MemberLine(
                            member,
                            report.memberNames().getOrDefault(member, member),
                            Rounding.fourDecimals(report.offered().getOrDefault(member, 0.0)),
                            Rounding.fourDecimals(hours.planned()),
                            Rounding.fourDecimals(hours.actual()));
                })
                .toList();
    }

    private List<WeekLine> weeks() {
        List<WeekLine> weeks = new ArrayList<>();
        report.sums().byWeek().forEach((week, tiers) -> weeks.add(week(week, tiers)));
        return weeks;
    }

    private static WeekLine week(LocalDate week, Map<String, Hours> tiers) {
        var sum = tiers.values().stream().reduce(Hours.NONE, Hours::plus);
        Map<String, WeekOfTier> byTier = new LinkedHashMap<>();
        tiers.forEach((tier, hours) -> {
            if (!tier.equals(Adherence.NO_TIER))
                byTier.put(
                        tier,
                        new WeekOfTier(
                                Rounding.fourDecimals(hours.entitled()),
                                Rounding.fourDecimals(hours.planned()),
                                Rounding.fourDecimals(hours.actual())));
        });
        return new WeekLine(
                week,
                Rounding.fourDecimals(sum.entitled()),
                Rounding.fourDecimals(sum.planned()),
                Rounding.fourDecimals(sum.actual()),
                byTier);
    }

    private Unknown unknown() {
        Map<String, Double> members = new TreeMap<>();
        report.sums().byMember().forEach((member, hours) -> {
            if (!report.memberNames().containsKey(member) && hours.actual() > 0)
                members.put(member, Rounding.fourDecimals(hours.actual()));
        });
        var withoutTier = report.sums().byTier().getOrDefault(Adherence.NO_TIER, Hours.NONE);
        return new Unknown(report.unknownPartners(), members, Rounding.fourDecimals(withoutTier.actual()));
    }
}

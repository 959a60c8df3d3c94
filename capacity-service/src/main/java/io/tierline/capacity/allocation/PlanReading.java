package io.tierline.capacity.allocation;

import io.tierline.capacity.allocation.AllocationView.Changes;
import io.tierline.capacity.allocation.AllocationView.LiveDealHours;
import io.tierline.capacity.allocation.AllocationView.MemberHours;
import io.tierline.capacity.allocation.AllocationView.PartnerHours;
import io.tierline.capacity.allocation.AllocationView.TierHours;
import io.tierline.capacity.allocation.AllocationView.Unfunded;
import io.tierline.capacity.tables.TableJson;
import io.tierline.contracts.event.AllocationEvent.LiveDeal;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.score.Rounding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One plan in force, with everything that is needed to tell it: rows, names, the framework and who is in its tiers. */
record PlanReading(
        PlanRow plan,
        List<PartnerPlanRow> partners,
        List<PartnerHoursRow> hours,
        Map<String, String> partnerNames,
        Map<String, String> memberNames,
        Framework framework,
        Map<String, Integer> tierCounts) {

    AllocationView view(AllocationView.@Nullable Trouble trouble, @Nullable String detail) {
        return new AllocationView(
                plan.asOf,
                plan.cause,
                plan.plan,
                plan.cycle,
                plan.frameworkVersion,
                members(),
                byTier(),
                unfunded(),
                new Changes(plan.ownersChanged, Rounding.fourDecimals(plan.hoursMoved)),
                liveDeals(),
                trouble,
                detail);
    }

    private List<MemberHours> members() {
        var offered = TableJson.hours(plan.offered);
        var used = TableJson.hours(plan.used);
        var rows = partners.stream().collect(Collectors.toMap(row -> row.partner, Function.identity()));
        var byMember = hours.stream().collect(Collectors.groupingBy(row -> row.member));
        return offered.entrySet().stream()
                .map(offer -> member(
                        offer.getKey(),
                        offer.getValue(),
                        used.getOrDefault(offer.getKey(), 0.0),
                        byMember.getOrDefault(offer.getKey(), List.of()).stream()
                                .flatMap(given -> Stream.ofNullable(rows.get(given.partner))
                                        .map(row -> partnerHours(given, row)))
                                .sorted(Comparator.comparingInt(
                                                (PartnerHours partner) -> framework.tierIndex(partner.tier()))
                                        .thenComparing(Comparator.comparingDouble(PartnerHours::hours)
                                                .reversed())
                                        .thenComparing(PartnerHours::name))
                                .toList()))
                .toList();
    }

    private MemberHours member(String member, double offered, double used, List<PartnerHours> given) {
        return new MemberHours(
                member,
                memberNames.getOrDefault(member, member),
                Rounding.fourDecimals(offered),
                Rounding.fourDecimals(used),
                reserved(offered),
                Rounding.fourDecimals(
                        given.stream().mapToDouble(PartnerHours::liveDealHours).sum()),
                given);
    }

    private @Nullable Double reserved(double offered) {
        var rules = framework.liveDeals();
        if (rules == null) return 0.0;
        return rules.reserve() < 1 ? Rounding.fourDecimals(offered * rules.reserve() / (1 - rules.reserve())) : null;
    }

    private List<TierHours> byTier() {
        return TierTally.of(framework, partners, hours, tierCounts);
    }

    private PartnerHours partnerHours(PartnerHoursRow given, PartnerPlanRow row) {
        double live = liveDeal(row)
                .filter(deal -> given.member.equals(deal.member()))
                .map(LiveDeal::hours)
                .orElse(0.0);
        return new PartnerHours(
                row.partner,
                name(row.partner),
                row.tier,
                Rounding.fourDecimals(given.hours - live),
                Rounding.fourDecimals(live));
    }

    private List<Unfunded> unfunded() {
        return partners.stream()
                .filter(row -> row.hoursShort > 0)
                .sorted(Comparator.comparingInt((PartnerPlanRow row) -> framework.tierIndex(row.tier))
                        .thenComparing(row -> row.partner))
                .map(row ->
                        new Unfunded(row.partner, name(row.partner), row.tier, Rounding.fourDecimals(row.hoursShort)))
                .toList();
    }

    private List<LiveDealHours> liveDeals() {
        return partners.stream()
                .flatMap(row -> liveDeal(row).stream().map(deal -> liveDeal(row.partner, deal)))
                .sorted(Comparator.comparingDouble(LiveDealHours::amount)
                        .reversed()
                        .thenComparing(LiveDealHours::partner))
                .toList();
    }

    private LiveDealHours liveDeal(String partner, LiveDeal deal) {
        return new LiveDealHours(
                partner,
                name(partner),
                deal.deal(),
                deal.amount(),
                deal.member(),
                Rounding.fourDecimals(deal.hours()),
                Rounding.fourDecimals(deal.hoursShort()));
    }

    private static Optional<LiveDeal> liveDeal(PartnerPlanRow row) {
        return Optional.ofNullable(row.liveDeal).map(TableJson::liveDeal);
    }

    private String name(String partner) {
        return partnerNames.getOrDefault(partner, partner);
    }
}

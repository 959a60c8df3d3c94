package io.tierline.prioritization.capacity;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.LiveDeals;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands the reserve to big open deals: one person for each partner below the best tier, biggest deal first. */
final class LiveDealPlanner {
    private static final Comparator<LiveDeal> BIGGEST_FIRST =
            Comparator.comparingDouble(LiveDeal::amount).reversed().thenComparing(LiveDeal::dealId);

    private record Claim(Served partner, LiveDeal deal) {
        private static final Comparator<Claim> ORDER = Comparator.comparing(Claim::deal, BIGGEST_FIRST)
                .thenComparing(claim -> claim.partner().partner());
    }

    private LiveDealPlanner() {}

    /** @param mainMembers by partner, the member who knows it; preferred when its reserve has room */
    static List<LiveDealHours> plan(
            Framework framework,
            List<Served> queue,
            List<Member> members,
            Map<String, Integer> mainMembers,
            LocalDate week,
            Optimizer optimizer) {
        var rules = framework.liveDeals();
        if (rules == null || MicroHours.needed(rules.hoursPerWeek()) == 0) return List.of();
        var claims = claims(framework, rules, queue);
        long need = MicroHours.needed(rules.hoursPerWeek());
        var demands = new ArrayList<Demand>();
        Map<Kind, Kind> kinds = new HashMap<>();
        for (var claim : claims) {
            var partner = claim.partner();
            var fits = Fit.of(members, partner);
            demands.add(new Demand(
                    demands.size(),
                    partner.partner(),
                    need,
                    kinds.computeIfAbsent(Kind.of(need, true, fits), same -> same),
                    fits,
                    mainMembers.get(partner.partner()),
                    Map.of()));
        }
        var reserves = members.stream()
                .mapToLong(member -> MicroHours.offered(member.reservedHours(week, rules)))
                .toArray();
        var ledger = Arrangement.of(demands, reserves, optimizer);
        return demands.stream()
                .map(demand -> hours(claims.get(demand.order()), ledger, demand, members))
                .toList();
    }

    private static List<Claim> claims(Framework framework, LiveDeals rules, List<Served> queue) {
        var claims = new ArrayList<Claim>();
        for (var partner : queue)
            if (framework.tierIndex(partner.tier()) > 0)
                biggest(partner, rules).ifPresent(deal -> claims.add(new Claim(partner, deal)));
        claims.sort(Claim.ORDER);
        return claims;
    }

    private static Optional<LiveDeal> biggest(Served partner, LiveDeals rules) {
        return partner.openDeals().stream()
                .filter(deal -> deal.amount() >= rules.minAmount())
                .min(BIGGEST_FIRST);
    }

    private static LiveDealHours hours(Claim claim, Ledger ledger, Demand demand, List<Member> members) {
        var member = ledger.of(demand.order()).keySet().stream()
                .findFirst()
                .map(index -> members.get(index).id());
        double hours = MicroHours.hours(demand.need());
        return new LiveDealHours(
                claim.partner().partner(),
                claim.deal().dealId(),
                claim.deal().amount(),
                member.orElse(null),
                member.isPresent() ? hours : 0,
                member.isPresent() ? 0 : hours);
    }
}

package io.tierline.capacity.pin;

import io.tierline.capacity.pin.PinGround.Partner;
import io.tierline.capacity.team.TeamRules;
import io.tierline.prioritization.capacity.Member;
import io.tierline.prioritization.framework.Violation;
import io.tierline.prioritization.score.Rounding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a pairing can hold. Hours are those of a week without absences, which pass while the pin stays. */
record PinCheck(PinGround ground) {
    private static final int LONGEST_REASON = 500;
    private static final double TOLERANCE_HOURS = 1e-6;

    /** Everything that is wrong with a pin, by JSON pointer. */
    List<Violation> violations(String partner, PinDocument document) {
        List<Violation> found = new ArrayList<>();
        if (!ground.partners().containsKey(partner))
            found.add(new Violation("/partner", partner + " is not on the roster"));
        if (document.member() == null) found.add(new Violation("/member", "is missing"));
        else memberFault(partner, document.member()).ifPresent(detail -> found.add(new Violation("/member", detail)));
        until(document.until()).ifPresent(detail -> found.add(new Violation("/until", detail)));
        var reason = document.reason();
        if (reason != null && (reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0))
            found.add(new Violation("/reason", "expected at most " + LONGEST_REASON + " characters"));
        return found;
    }

    private Optional<String> memberFault(String partner, String member) {
        if (!ground.team().containsKey(member)) return Optional.of(member + " is not on the team");
        if (!ground.partners().containsKey(partner)) return Optional.empty();
        return ineffective(partner, member).or(() -> overCapacity(partner, member));
    }

    private Optional<String> until(@Nullable LocalDate until) {
        if (until == null) return Optional.of("is missing");
        var today = ground.today();
        if (!until.isAfter(today)) return Optional.of("must be after today, " + today);
        var last = today.plusDays(TeamRules.FARTHEST_DAYS);
        return until.isAfter(last)
                ? Optional.of("must be at most " + TeamRules.FARTHEST_DAYS + " days ahead, " + last)
                : Optional.empty();
    }

    /** Why plans cannot keep a pairing; empty when they do. */
    Optional<String> ineffective(String partner, String member) {
        var paired = ground.partners().get(partner);
        var owner = ground.team().get(member);
        if (owner == null) return Optional.of(member + " is not on the team");
        if (paired == null) return Optional.of(partner + " is not on the roster");
        return misfit(paired, owner);
    }

    private static Optional<String> misfit(Partner partner, Member member) {
        if (partner.segment() == null || !takesIn(member.segments(), partner.segment()))
            return Optional.of(member.id() + " does not serve segment " + partner.segment());
        if (!takesIn(member.regions(), partner.region()))
            return Optional.of(
                    partner.region() == null
                            ? member.id() + " serves some regions only, and the partner has none"
                            : member.id() + " does not serve region " + partner.region());
        if (partner.tier() != null && !takesIn(member.tiers(), partner.tier()))
            return Optional.of(member.id() + " does not serve tier " + partner.tier());
        return Optional.empty();
    }

    private static boolean takesIn(Set<String> served, @Nullable String value) {
        return served.isEmpty() || (value != null && served.contains(value));
    }

    /** Why the member's hours cannot carry the pairing beside their other pins; only of one that is effective. */
    private Optional<String> overCapacity(String partner, String member) {
        double promised = promised(partner);
        double offered = offered(member);
        if (promised > offered + TOLERANCE_HOURS)
            return Optional.of("tier %s promises %s hours a week, %s offers %s"
                    .formatted(tier(partner), plain(promised), member, plain(offered)));
        double all = promised
                + ground.pins().values().stream()
                        .filter(pin ->
                                pin.member().equals(member) && !pin.partner().equals(partner))
                        .filter(pin -> ineffective(pin.partner(), member).isEmpty())
                        .mapToDouble(pin -> promised(pin.partner()))
                        .sum();
        return all > offered + TOLERANCE_HOURS
                ? Optional.of("the pins of %s would take %s hours a week, of %s that %s offers"
                        .formatted(member, plain(all), plain(offered), member))
                : Optional.empty();
    }

    private double promised(String partner) {
        var tier = tier(partner);
        var framework = ground.framework();
        if (tier == null || framework == null) return 0;
        return framework.tiers().get(framework.tierIndex(tier)).service().hoursPerWeek();
    }

    private @Nullable String tier(String partner) {
        var paired = ground.partners().get(partner);
        return paired == null ? null : paired.tier();
    }

    private double offered(String id) {
        var member = ground.team().get(id);
        if (member == null) return 0;
        var framework = ground.framework();
        return new Member(
                        id,
                        member.name(),
                        member.hoursPerWeek(),
                        member.nonPartnerShare(),
                        member.segments(),
                        member.regions(),
                        member.tiers(),
                        List.of())
                .offeredHours(ground.today(), framework == null ? null : framework.liveDeals());
    }

    private static String plain(double hours) {
        return BigDecimal.valueOf(Rounding.fourDecimals(hours))
                .stripTrailingZeros()
                .toPlainString();
    }
}

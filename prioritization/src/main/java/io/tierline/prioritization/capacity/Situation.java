package io.tierline.prioritization.capacity;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.ServiceLevel;
import io.tierline.prioritization.framework.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * What a plan is made from, and others that differ from it in one thing.
 *
 * @param served each partner once
 * @param members each once
 * @param week any day of the week whose absences count
 */
public record Situation(
        Framework framework, List<Served> served, List<Member> members, PlanInForce inForce, LocalDate week) {
    private static final Comparator<Served> BY_RANK =
            Comparator.comparingInt(Served::rank).thenComparing(Served::partner);

    public Situation {
        served = List.copyOf(served);
        members = List.copyOf(members);
    }

    public Plan plan(Planning planning) {
        return planning.plan(framework, served, members, inForce, week);
    }

    /** Those in one tier, best rank first. */
    List<Served> in(int tier) {
        return served.stream()
                .filter(partner -> framework.tierIndex(partner.tier()) == tier)
                .sorted(BY_RANK)
                .toList();
    }

    /** With the first {@code most} of a tier by rank; those after them are in the next tier. */
    public Situation withFewer(int tier, int most) {
        var left = in(tier);
        var demoted = new HashSet<>(left.subList(most, left.size()));
        var next = framework.tiers().get(tier + 1).name();
        return new Situation(
                framework,
                served.stream()
                        .map(partner -> demoted.contains(partner) ? moved(partner, next) : partner)
                        .toList(),
                members,
                inForce,
                week);
    }

    private static Served moved(Served partner, String tier) {
        return new Served(
                partner.partner(),
                partner.segment(),
                partner.region(),
                tier,
                partner.rank(),
                partner.openDeals(),
                partner.pinned());
    }

    /** With so many more people who may serve anybody, with as many hours a week each. */
    public Situation withMore(int people, double hoursPerWeek) {
        var ids = new HashSet<String>();
        members.forEach(member -> ids.add(member.id()));
        var more = new ArrayList<>(members);
        for (int number = 1; more.size() < members.size() + people; number++)
            if (ids.add("more-" + number)) more.add(Member.anyone("more-" + number, hoursPerWeek));
        return new Situation(framework, served, more, inForce, week);
    }

    /** With a tier that promises something else. */
    public Situation with(int tier, ServiceLevel level) {
        var tiers = new ArrayList<>(framework.tiers());
        var was = tiers.get(tier);
        tiers.set(tier, new Tier(was.name(), was.cut(), level));
        var other = new Framework(
                framework.name(),
                framework.currency(),
                framework.rates(),
                framework.minCoverage(),
                framework.factors(),
                tiers,
                framework.rescore(),
                framework.stability(),
                framework.liveDeals());
        return new Situation(other, served, members, inForce, week);
    }
}

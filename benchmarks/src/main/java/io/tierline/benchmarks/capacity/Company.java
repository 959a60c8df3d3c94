package io.tierline.benchmarks.capacity;

import io.tierline.prioritization.capacity.Absence;
import io.tierline.prioritization.capacity.Member;
import io.tierline.prioritization.capacity.PlanInForce;
import io.tierline.prioritization.capacity.Served;
import io.tierline.prioritization.framework.Framework;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Partners and a team, drawn from a seed: four segments, three regions, people who cover one region or more and some or
 * all segments, about as many hours as the tiers promise.
 */
public final class Company {
    private static final LocalDate WEEK = LocalDate.of(2027, 3, 1);
    private static final List<String> SEGMENTS = List.of("reseller", "integrator", "software", "managed-services");
    private static final List<String> REGIONS = List.of("AMER", "EMEA", "APAC");
    private static final int KEY_HOURS = 2;
    /** The best so many of a hundred by rank are strategic, the next key, the next growth. */
    private static final int[] PERCENT = {5, 21, 51};

    private final RandomGenerator random;
    private final boolean twoNamed;
    private final Framework framework;
    private final List<Member> members = new ArrayList<>();
    private final List<Served> served = new ArrayList<>();

    /**
     * @param twoNamed whether key partners have an owner, too; else they are of the pool
     */
    public Company(long seed, int partners, int people, boolean twoNamed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.twoNamed = twoNamed;
        this.framework = CapacityFramework.of(twoNamed, KEY_HOURS);
        for (int i = 0; i < people; i++) members.add(member(i, people));
        for (int rank = 1; rank <= partners; rank++) served.add(partner(rank, tier(rank, partners)));
    }

    /** @param before the plan in force; none for the first */
    public PlanCase when(Happening happening, PlanInForce before) {
        return switch (happening) {
            case FIRST -> planCase(happening, framework, served, members, PlanInForce.NONE);
            case CYCLE -> planCase(happening, framework, moved(), members, before);
            case ABSENCE -> planCase(happening, framework, served, away(), before);
            case LEAVING -> planCase(happening, framework, served, without(1), before);
            case SHRINKING -> planCase(happening, framework, served, without((members.size() + 4) / 5), before);
            case FRAMEWORK ->
                planCase(happening, CapacityFramework.of(twoNamed, KEY_HOURS + 1), served, members, before);
        };
    }

    private static PlanCase planCase(
            Happening happening, Framework framework, List<Served> served, List<Member> members, PlanInForce before) {
        return new PlanCase(happening.words(), framework, served, members, before, WEEK);
    }

    /** The first ones, who are there in every company, cover everything, so that every partner fits somebody. */
    private Member member(int i, int people) {
        boolean everywhere = i < Math.max(1, people / 10);
        var regions = everywhere ? Set.<String>of() : some(REGIONS, random.nextInt(10) < 4 ? 1 : 2);
        var segments = everywhere || random.nextBoolean() ? Set.<String>of() : some(SEGMENTS, random.nextInt(2, 4));
        double hours = random.nextInt(10) < 7 ? 40 : 32;
        return new Member(
                "m%03d".formatted(i),
                "M" + i,
                hours,
                0.2 + random.nextInt(3) / 20.0,
                segments,
                regions,
                Set.of(),
                List.of());
    }

    private Set<String> some(List<String> all, int count) {
        var left = new ArrayList<>(all);
        while (left.size() > count) left.remove(random.nextInt(left.size()));
        return Set.copyOf(left);
    }

    private Served partner(int rank, String tier) {
        int region = random.nextInt(100);
        return new Served(
                "p%06d".formatted(random.nextInt(1_000_000)) + "-" + rank,
                SEGMENTS.get(random.nextInt(SEGMENTS.size())),
                REGIONS.get(region < 40 ? 0 : region < 75 ? 1 : 2),
                tier,
                rank,
                List.of(),
                null);
    }

    private static String tier(int rank, int partners) {
        long percent = 100L * (rank - 1) / partners;
        return percent < PERCENT[0]
                ? "strategic"
                : percent < PERCENT[1] ? "key" : percent < PERCENT[2] ? "growth" : "self-serve";
    }

    /** A tenth of the partners have changed their tier, in pairs that changed places. */
    private List<Served> moved() {
        var moved = new ArrayList<>(served);
        int changed = 0;
        while (changed < moved.size() / 10) {
            int a = random.nextInt(moved.size());
            int b = random.nextInt(moved.size());
            if (moved.get(a).tier().equals(moved.get(b).tier())) continue;
            var one = moved.get(a);
            moved.set(a, at(moved.get(b), one));
            moved.set(b, at(one, moved.get(b)));
            changed += 2;
        }
        return moved;
    }

    private static Served at(Served partner, Served place) {
        return new Served(
                partner.partner(), partner.segment(), partner.region(), place.tier(), place.rank(), List.of(), null);
    }

    private List<Member> without(int leavers) {
        return members.subList(leavers, members.size());
    }

    private List<Member> away() {
        var team = new ArrayList<>(members);
        var one = team.getFirst();
        team.set(
                0,
                new Member(
                        one.id(),
                        one.name(),
                        one.hoursPerWeek(),
                        one.nonPartnerShare(),
                        one.segments(),
                        one.regions(),
                        one.tiers(),
                        List.of(new Absence(WEEK, WEEK.plusDays(2)))));
        return team;
    }
}

package io.tierline.benchmarks.capacity;

import io.tierline.prioritization.capacity.Member;
import io.tierline.prioritization.capacity.PlanInForce;
import io.tierline.prioritization.capacity.Served;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.Owner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one plan is made from.
 *
 * @param name what happened since the plan in force
 * @param members by id
 */
public record PlanCase(
        String name,
        Framework framework,
        List<Served> served,
        List<Member> members,
        PlanInForce inForce,
        LocalDate week) {
    private static final double MICRO = 1e6;
    /** A thousandth of a micro-hour is noise of the arithmetic before. */
    private static final double NOISE = 1e-3;

    public PlanCase {
        served = List.copyOf(served);
        members = List.copyOf(members);
    }

    /**
     * What one partner is entitled to; worked out here from the rules of the framework, apart from the planner.
     *
     * @param micros hours per week in millionths
     * @param fits indices of members
     * @param owner id of its one owner in force
     */
    public record Want(
            String partner,
            String tier,
            long micros,
            boolean named,
            List<Integer> fits,
            @Nullable String owner) {
        boolean isLike(Want other) {
            return named == other.named && micros == other.micros && fits.equals(other.fits);
        }
    }

    /** By tier, then rank. */
    public List<Want> wants() {
        var wants = new ArrayList<Want>();
        var queue = served.stream()
                .sorted(Comparator.comparingInt((Served each) -> framework.tierIndex(each.tier()))
                        .thenComparing(Served::rank)
                        .thenComparing(Served::partner))
                .toList();
        for (var partner : queue) {
            var service =
                    framework.tiers().get(framework.tierIndex(partner.tier())).service();
            long micros = Math.round(service.hoursPerWeek() * MICRO);
            if (service.owner() != Owner.NONE && micros > 0)
                wants.add(new Want(
                        partner.partner(),
                        partner.tier(),
                        micros,
                        service.owner() == Owner.NAMED,
                        fits(partner),
                        inForce.owner(partner.partner()).orElse(null)));
        }
        return wants;
    }

    private List<Integer> fits(Served partner) {
        return IntStream.range(0, members.size())
                .filter(member -> members.get(member).fits(partner.segment(), partner.region(), partner.tier()))
                .boxed()
                .toList();
    }

    /** What each member offers in a week, in micro-hours. */
    public long[] capacity() {
        return members.stream()
                .mapToLong(member ->
                        (long) Math.floor(member.offeredHours(week, framework.liveDeals()) * MICRO + NOISE))
                .toArray();
    }

    boolean isOwner(Want want, int member) {
        return members.get(member).id().equals(want.owner());
    }
}

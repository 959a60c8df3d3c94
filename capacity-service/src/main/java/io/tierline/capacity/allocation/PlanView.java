package io.tierline.capacity.allocation;

import io.tierline.capacity.tables.TableJson;
import io.tierline.prioritization.score.Rounding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One rebalance: a plan held against the one before it. All hours are hours per week.
 *
 * @param cause what came first of what changed
 * @param changed every kind of input that was another than before
 * @param partnersMoved how many partners' hours moved
 * @param hoursMoved hours that a member gives to a partner and did not before, without live-deal hours
 * @param ownersChanged partners with a named owner, before and since, who are not the same person
 * @param members by id, those who left with this plan included
 */
public record PlanView(
        String plan,
        Instant asOf,
        String cause,
        List<String> changed,
        String cycle,
        int frameworkVersion,
        int partnersMoved,
        double hoursMoved,
        int ownersChanged,
        List<MemberShift> members) {

    /**
     * What the plan meant for one member.
     *
     * @param gained hours for partners that the member had fewer of before, live-deal hours included
     * @param given hours for partners that the member had more of before, live-deal hours included
     */
    public record MemberShift(
            String member,
            String name,
            double offeredBefore,
            double offered,
            double usedBefore,
            double used,
            double gained,
            double given) {}

    /** @param before the plan before; null for the first */
    static PlanView of(
            PlanRow plan, @Nullable PlanRow before, List<PlanMemberRow> shifts, Map<String, String> memberNames) {
        return new PlanView(
                plan.plan,
                plan.asOf,
                plan.cause,
                changed(plan, before),
                plan.cycle,
                plan.frameworkVersion,
                plan.partnersMoved,
                Rounding.fourDecimals(plan.hoursMoved),
                plan.ownersChanged,
                members(plan, before, shifts, memberNames));
    }

    private static List<String> changed(PlanRow plan, @Nullable PlanRow before) {
        var now = TableJson.texts(plan.inputs);
        Map<String, String> then = before == null ? Map.of() : TableJson.texts(before.inputs);
        var kinds = new TreeSet<>(now.keySet());
        kinds.addAll(then.keySet());
        return kinds.stream()
                .filter(kind -> !Objects.equals(now.get(kind), then.get(kind)))
                .toList();
    }

    private static List<MemberShift> members(
            PlanRow plan, @Nullable PlanRow before, List<PlanMemberRow> shifts, Map<String, String> names) {
        var offered = TableJson.hours(plan.offered);
        var used = TableJson.hours(plan.used);
        Map<String, Double> offeredBefore = before == null ? Map.of() : TableJson.hours(before.offered);
        Map<String, Double> usedBefore = before == null ? Map.of() : TableJson.hours(before.used);
        Map<String, PlanMemberRow> byMember = new HashMap<>();
        shifts.forEach(shift -> byMember.put(shift.member, shift));
        var all = new TreeSet<>(offered.keySet());
        all.addAll(offeredBefore.keySet());
        all.addAll(byMember.keySet());
        List<MemberShift> members = new ArrayList<>();
        for (var member : all) {
            var shift = byMember.get(member);
            members.add(new MemberShift(
                    member,
                    names.getOrDefault(member, member),
                    hours(offeredBefore, member),
                    hours(offered, member),
                    hours(usedBefore, member),
                    hours(used, member),
                    shift == null ? 0 : Rounding.fourDecimals(shift.gained),
                    shift == null ? 0 : Rounding.fourDecimals(shift.given)));
        }
        return members;
    }

    private static double hours(Map<String, Double> byMember, String member) {
        return Rounding.fourDecimals(byMember.getOrDefault(member, 0.0));
    }
}

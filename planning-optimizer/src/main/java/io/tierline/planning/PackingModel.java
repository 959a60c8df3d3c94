package io.tierline.planning;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import io.tierline.prioritization.capacity.Packing;
import io.tierline.prioritization.capacity.Packing.Group;
import io.tierline.prioritization.capacity.Placement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A packing as integer variables: how much of each group is placed with each member. */
final class PackingModel {
    private final CpModel model = new CpModel();
    private final Packing packing;
    /** By group, then by member. */
    private final List<Map<Integer, IntVar>> amounts = new ArrayList<>();

    private final List<LinearExprBuilder> used = new ArrayList<>();
    /** Micro-hours that are counted as one, so that numbers are small and nothing is rounded. */
    private final long unit;

    /** @param wholeGroups how many of the groups, from the first on, are to be placed whole */
    PackingModel(Packing packing, int wholeGroups) {
        this.packing = packing;
        this.unit = unit(packing);
        for (int member = 0; member < packing.capacity().size(); member++) used.add(LinearExpr.newBuilder());
        for (int group = 0; group < packing.groups().size(); group++)
            place(packing.groups().get(group));
        for (int member = 0; member < used.size(); member++) model.addLessOrEqual(used.get(member), capacity(member));
        for (int group = 0; group < packing.groups().size(); group++) {
            long amount = packing.groups().get(group).amount();
            if (group < wholeGroups) model.addEquality(total(group), amount);
            else model.addLessOrEqual(total(group), amount);
        }
    }

    private static long unit(Packing packing) {
        return packing.groups().stream()
                .map(group -> BigInteger.valueOf(group.size()))
                .reduce(BigInteger.ZERO, BigInteger::gcd)
                .max(BigInteger.ONE)
                .longValueExact();
    }

    private void place(Group group) {
        var byMember = new TreeMap<Integer, IntVar>();
        for (int member : group.fits()) {
            long most = Math.min(group.amount(), packing.capacity().get(member) / group.size());
            if (most == 0) continue;
            var amount = model.newIntVar(0, most, "");
            model.addHint(amount, group.start().getOrDefault(member, 0L));
            byMember.put(member, amount);
            used.get(member).addTerm(amount, group.size() / unit);
        }
        amounts.add(byMember);
    }

    CpModel model() {
        return model;
    }

    /** In units, rounded down: less than one is of no use to any group. */
    long capacity(int member) {
        return packing.capacity().get(member) / unit;
    }

    LinearExprBuilder used(int member) {
        return used.get(member);
    }

    int groups() {
        return amounts.size();
    }

    Map<Integer, IntVar> amounts(int group) {
        return amounts.get(group);
    }

    /** How much of what is placed with the member has its home there. */
    IntVar atHome(int group, int member) {
        var amount = amounts.get(group).get(member);
        long most = packing.groups().get(group).atHome().getOrDefault(member, 0L);
        var atHome = model.newIntVar(0, most, "");
        model.addLessOrEqual(atHome, amount);
        return atHome;
    }

    LinearExprBuilder total(int group) {
        var total = LinearExpr.newBuilder();
        amounts.get(group).values().forEach(total::add);
        return total;
    }

    Placement placement(CpSolver solved, boolean proven) {
        return new Placement(
                amounts.stream().map(byMember -> values(byMember, solved)).toList(), proven);
    }

    private static Map<Integer, Long> values(Map<Integer, IntVar> byMember, CpSolver solved) {
        var values = new TreeMap<Integer, Long>();
        byMember.forEach((member, amount) -> {
            long value = solved.value(amount);
            if (value > 0) values.put(member, value);
        });
        return values;
    }
}

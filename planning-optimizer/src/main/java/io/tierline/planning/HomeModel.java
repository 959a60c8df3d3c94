package io.tierline.planning;

import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import io.tierline.prioritization.capacity.Packing;
import io.tierline.prioritization.capacity.Packing.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many are at home, in a model of a packing. That a member holds no more of those at home there than the smallest of
 * them that fit together follows from the rest of the model, but saves the solver finding it out.
 */
final class HomeModel {
    private record Residents(long size, long count) {}

    private final Packing packing;
    private final PackingModel problem;
    private final LinearExprBuilder stays = LinearExpr.newBuilder();
    private final Map<Integer, LinearExprBuilder> staysAt = new TreeMap<>();
    private final Map<Integer, List<Residents>> residents = new TreeMap<>();

    HomeModel(Packing packing, PackingModel problem) {
        this.packing = packing;
        this.problem = problem;
        for (int group = 0; group < packing.groups().size(); group++)
            if (!packing.groups().get(group).shared())
                add(group, packing.groups().get(group));
        staysAt.forEach((member, there) -> problem.model().addLessOrEqual(there, most(member)));
    }

    private void add(int number, Group group) {
        group.atHome().forEach((member, count) -> {
            if (!problem.amounts(number).containsKey(member)) return;
            var stay = problem.atHome(number, member);
            stays.add(stay);
            staysAt.computeIfAbsent(member, _ -> LinearExpr.newBuilder()).add(stay);
            residents.computeIfAbsent(member, _ -> new ArrayList<>()).add(new Residents(group.size(), count));
        });
    }

    private long most(int member) {
        long left = packing.capacity().get(member);
        long most = 0;
        var smallestFirst = residents.getOrDefault(member, List.of()).stream()
                .sorted(Comparator.comparingLong(Residents::size))
                .toList();
        for (var some : smallestFirst) {
            long fitting = Math.min(some.count(), left / some.size());
            left -= fitting * some.size();
            most += fitting;
        }
        return most;
    }

    LinearExprBuilder stays() {
        return stays;
    }
}

package io.tierline.planning;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import io.tierline.prioritization.capacity.Optimizer;
import io.tierline.prioritization.capacity.Packing;
import io.tierline.prioritization.capacity.Placement;
import java.util.Map;
import java.util.Optional;

/**
 * OR-tools' CP-SAT. One worker, one seed and limits in its own count of work instead of time, so that the answer does not
 * depend on the machine; among equal placements a price of its own on every place decides.
 *
 * @see <a href="https://developers.google.com/optimization/cp/cp_solver">CP-SAT</a>
 */
final class CpSat implements Optimizer {
    /** Steps of a load that are told apart: half a percent. */
    private static final long LOADS = 200;

    private final Effort effort;

    CpSat(Effort effort) {
        this.effort = effort;
    }

    @Override
    public Optional<Placement> most(Packing packing) {
        int last = packing.groups().size() - 1;
        var problem = new PackingModel(packing, last);
        if (problem.amounts(last).isEmpty()) return Optional.empty();
        problem.model().maximize(problem.total(last));
        var search = new Search(effort.most());
        return search.run(problem).map(solved -> problem.placement(solved, search.isProven()));
    }

    @Override
    public Optional<Placement> fewestAway(Packing packing) {
        var problem = new PackingModel(packing, packing.groups().size());
        var home = new HomeModel(packing, problem).stays();
        problem.model().maximize(home);
        var search = new Search(effort.fewestAway());
        var fewest = search.run(problem);
        if (fewest.isEmpty()) return Optional.empty();
        boolean proven = search.isProven();
        problem.model().addGreaterOrEqual(home, Math.round(fewest.get().objectiveValue()));
        var level = level(packing, problem, fewest.get());
        var settled = cheapest(packing, problem, level);
        return Optional.of(problem.placement(settled, proven));
    }

    /** As {@code before}, but the fullest of those that can be relieved as little full as possible. */
    private CpSolver level(Packing packing, PackingModel problem, CpSolver before) {
        if (packing.levelled().isEmpty()) return before;
        var model = problem.model();
        var load = model.newIntVar(0, LOADS, "");
        for (int member : packing.levelled()) {
            var scaled = LinearExpr.newBuilder().addTerm(load, -problem.capacity(member));
            model.addLessOrEqual(scaled.addTerm(problem.used(member).build(), LOADS), 0);
        }
        startFrom(before, problem);
        model.minimize(load);
        var levelled = new Search(effort.level()).run(problem);
        levelled.ifPresent(found -> model.addLessOrEqual(load, found.value(load)));
        return levelled.orElse(before);
    }

    /** As {@code before}, but the one of least price; an hour taken from elsewhere than before has a price, too. */
    private CpSolver cheapest(Packing packing, PackingModel problem, CpSolver before) {
        var price = LinearExpr.newBuilder();
        for (int number = 0; number < packing.groups().size(); number++) {
            var group = packing.groups().get(number);
            for (var place : problem.amounts(number).entrySet()) {
                if (group.shared()) price.addTerm(problem.atHome(number, place.getKey()), -1);
                else price.addTerm(place.getValue(), price(number, place.getKey()));
            }
        }
        startFrom(before, problem);
        problem.model().minimize(price);
        return new Search(effort.cheapest()).run(problem).orElse(before);
    }

    /** From 1 to a million; no two sets of places are likely to cost the same. */
    private static long price(int group, int member) {
        long mixed = (group * 0x9E3779B97F4A7C15L) ^ (member * 0xC2B2AE3D27D4EB4FL);
        mixed = (mixed ^ (mixed >>> 29)) * 0xBF58476D1CE4E5B9L;
        return 1 + ((mixed ^ (mixed >>> 32)) >>> 1) % 1_000_000;
    }

    private static void startFrom(CpSolver before, PackingModel problem) {
        problem.model().clearHints();
        for (int group = 0; group < problem.groups(); group++)
            for (Map.Entry<Integer, IntVar> place : problem.amounts(group).entrySet())
                problem.model().addHint(place.getValue(), before.value(place.getValue()));
    }
}

package io.tierline.benchmarks.capacity;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import io.tierline.benchmarks.capacity.PlanCase.Want;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The optimum as CP-SAT proves it on the plain model: a variable for each named partner with each member that fits it.
 * It shares nothing with the planner's own, smaller question but the library.
 */
final class Exact {
    private final Given start;
    private final Duration limit;

    /** @param limit of each proof */
    Exact(Given start, Duration limit) {
        this.start = start;
        this.limit = limit;
    }

    /**
     * Owners that have to change when everybody is served as at the start.
     *
     * @param least no plan changes fewer
     * @param proven whether one with so few was found
     */
    record Owners(int least, boolean proven) {}

    /**
     * Kinds of named partners of which one is left out, and whether the first of them could be served while all before it
     * are served as they are.
     *
     * @param proven of how many it is proven that it could not
     * @param refuted of how many it was found that it could
     */
    record Shortage(int kinds, int proven, int refuted) {}

    Owners owners() {
        var model = new Model(start.wants().size());
        model.model.minimize(model.changed);
        var solver = solver();
        var status = solver.solve(model.model);
        int gone = model.gone;
        if (status == CpSolverStatus.OPTIMAL) return new Owners(gone + (int) Math.round(solver.objectiveValue()), true);
        return new Owners(gone + (int) Math.max(0, Math.ceil(solver.bestObjectiveBound() - 1e-6)), false);
    }

    Shortage shortage() {
        List<Want> kinds = new ArrayList<>();
        int proven = 0;
        int refuted = 0;
        for (int i = 0; i < start.wants().size(); i++) {
            var want = start.wants().get(i);
            if (!want.named() || !start.isShort(i) || kinds.stream().anyMatch(want::isLike)) continue;
            kinds.add(want);
            var model = new Model(i);
            model.guest(want);
            var status = solver().solve(model.model);
            if (status == CpSolverStatus.INFEASIBLE) proven++;
            if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) refuted++;
        }
        return new Shortage(kinds.size(), proven, refuted);
    }

    private CpSolver solver() {
        var solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(Runtime.getRuntime().availableProcessors())
                .setMaxTimeInSeconds(limit.toMillis() / 1e3);
        return solver;
    }

    /** Those before an end, each with what the start gives it. */
    private final class Model {
        private final CpModel model = new CpModel();
        private final List<LinearExprBuilder> used = new ArrayList<>();
        private final LinearExprBuilder changed = LinearExpr.newBuilder();
        private final Map<List<Integer>, Long> sharedMicros = new LinkedHashMap<>();
        private int gone;

        Model(int end) {
            for (var _ : start.from().members()) used.add(LinearExpr.newBuilder());
            for (int i = 0; i < end; i++) if (start.total(i) > 0) want(i);
            if (end == start.wants().size()) close();
        }

        private void want(int i) {
            var want = start.wants().get(i);
            if (want.named()) named(want, start.byWant().get(i));
            else sharedMicros.merge(want.fits(), start.total(i), Long::sum);
        }

        void guest(Want want) {
            named(want, Map.of());
            close();
        }

        private void named(Want want, Map<Integer, Long> now) {
            var places = new ArrayList<Literal>();
            BoolVar stays = null;
            for (int member : want.fits()) {
                var place = model.newBoolVar("");
                if (!now.isEmpty()) model.addHint(place, now.containsKey(member) ? 1 : 0);
                places.add(place);
                used.get(member).addTerm(place, want.micros());
                if (start.from().isOwner(want, member)) stays = place;
            }
            model.addExactlyOne(places);
            if (stays != null) changed.add(1).addTerm(stays, -1);
            else if (want.owner() != null) gone++;
        }

        private void close() {
            var capacity = start.from().capacity();
            sharedMicros.forEach((fits, micros) -> {
                var total = LinearExpr.newBuilder();
                for (int member : fits) {
                    var hours = model.newIntVar(0, Math.min(micros, capacity[member]), "");
                    total.add(hours);
                    used.get(member).add(hours);
                }
                model.addEquality(total, micros);
            });
            for (int member = 0; member < used.size(); member++)
                model.addLessOrEqual(used.get(member), capacity[member]);
        }
    }
}

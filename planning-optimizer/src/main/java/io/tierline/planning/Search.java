package io.tierline.planning;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.util.Optional;

/** One run of the solver. */
final class Search {
    private static final int SEED = 20_261_128;

    private final CpSolver solver = new CpSolver();
    private CpSolverStatus status = CpSolverStatus.UNKNOWN;

    /** @param limit in the solver's deterministic time, about a second each */
    Search(double limit) {
        solver.getParameters()
                .setNumWorkers(1)
                .setRandomSeed(SEED)
                .setMaxDeterministicTime(limit)
                .setLogSearchProgress(false);
    }

    /** Empty when the limit came before any answer, or the thread is asked to stop. */
    Optional<CpSolver> run(PackingModel problem) {
        if (Thread.currentThread().isInterrupted()) return Optional.empty();
        status = solver.solve(problem.model());
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE
                ? Optional.of(solver)
                : Optional.empty();
    }

    boolean isProven() {
        return status == CpSolverStatus.OPTIMAL;
    }
}

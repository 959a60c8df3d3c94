package io.tierline.benchmarks.capacity;

import io.tierline.prioritization.capacity.Optimizer;
import io.tierline.prioritization.capacity.Plan;
import io.tierline.prioritization.capacity.PlanInForce;
import io.tierline.prioritization.capacity.Planner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All cases of one company, each planned by all planners. */
public final class CapacityRun {
    private static final double NANOS = 1e9;

    private final Optimizer optimizer;
    private final Duration proof;
    private final Consumer<String> say;
    private final List<CapacityRow> rows = new ArrayList<>();

    /** @param proof how long each proof of the exact solver may take */
    public CapacityRun(Optimizer optimizer, Duration proof, Consumer<String> say) {
        this.optimizer = optimizer;
        this.proof = proof;
        this.say = say;
    }

    /** In the order of happenings; every one but the first starts from the plan made in it. */
    public List<CapacityRow> run(String name, Company company) {
        var before = PlanInForce.NONE;
        for (var happening : Happening.values()) {
            say.accept(name + ", " + happening.words());
            var plan = all(name, company.when(happening, before));
            if (happening == Happening.FIRST) before = plan.inForce();
        }
        return rows;
    }

    private Plan all(String company, PlanCase one) {
        long begun = System.nanoTime();
        var plan = plan(one, optimizer);
        double seconds = (System.nanoTime() - begun) / NANOS;
        var given = Given.of(one, plan);
        begun = System.nanoTime();
        var exact = new Exact(given, proof);
        var owners = exact.owners();
        double exactSeconds = (System.nanoTime() - begun) / NANOS;
        rows.add(row(company, "tierline", given, owners, exact.shortage(), seconds));
        begun = System.nanoTime();
        var own = plan(one, Optimizer.NONE);
        double ownSeconds = (System.nanoTime() - begun) / NANOS;
        rows.add(row(company, "own-search", Given.of(one, own), given, owners, ownSeconds));
        begun = System.nanoTime();
        var greedy = PlainGreedy.plan(one);
        rows.add(row(company, "greedy", greedy, given, owners, (System.nanoTime() - begun) / NANOS));
        rows.add(row(company, "exact", given, owners, null, exactSeconds));
        return plan;
    }

    private static Plan plan(PlanCase one, Optimizer optimizer) {
        return Planner.plan(one.framework(), one.served(), one.members(), one.inForce(), one.week(), optimizer);
    }

    /** The optimum is known for who is served in {@code optimized}, and says nothing of a plan that serves others. */
    private static CapacityRow row(
            String company, String planner, Given given, Given optimized, Exact.Owners owners, double seconds) {
        return row(company, planner, given, given.servesLike(optimized) ? owners : null, null, seconds);
    }

    private static CapacityRow row(
            String company,
            String planner,
            Given given,
            Exact.@Nullable Owners owners,
            Exact.@Nullable Shortage shortage,
            double seconds) {
        var loads = given.loads();
        return new CapacityRow(
                company,
                given.from().name(),
                planner,
                given.hoursByTier(),
                given.unfunded(),
                planner.equals("exact") && owners != null ? owners.least() : given.ownersChanged(),
                owners,
                shortage,
                loads[0],
                loads[1],
                seconds,
                Audit.of(given));
    }
}

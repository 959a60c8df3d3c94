package io.tierline.capacity.plan;

import io.tierline.capacity.CapacitySettings;
import io.tierline.planning.FoundOptimizer;
import io.tierline.prioritization.capacity.Optimizer;
import io.tierline.prioritization.capacity.Plan;
import io.tierline.prioritization.capacity.PlanInForce;
import io.tierline.prioritization.capacity.Planner;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The planner on a thread of its own, given up on when it takes too long, and checked before its plan is believed. */
@ApplicationScoped
public class BoundedPlanner {
    private static final double TOLERANCE_HOURS = 1e-6;

    private final Duration limit;
    private final Optimizer optimizer = FoundOptimizer.find().optimizer();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("planner").daemon().factory());

    BoundedPlanner(CapacitySettings settings) {
        this.limit = settings.planningLimit();
    }

    /** No plan came of it; the message says why. */
    static final class NoPlan extends Exception {
        private static final long serialVersionUID = 1L;

        NoPlan(String why, Throwable cause) {
            super(why, cause);
        }
    }

    Plan plan(PlanInputs inputs, PlanInForce before) throws NoPlan {
        var planning = thread.submit(() ->
                Planner.plan(inputs.framework(), inputs.served(), inputs.team(), before, inputs.week(), optimizer));
        try {
            var plan = planning.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            check(plan);
            return plan;
        } catch (TimeoutException e) {
            planning.cancel(true);
            throw new NoPlan("planning took longer than " + limit, e);
        } catch (ExecutionException | IllegalStateException e) {
            throw new NoPlan("planning failed: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoPlan("the service is stopping", e);
        }
    }

    private static void check(Plan plan) {
        for (var load : plan.members())
            if (!(load.used() <= load.offered() + TOLERANCE_HOURS))
                throw new IllegalStateException(
                        "%s would get %s hours of %s".formatted(load.member(), load.used(), load.offered()));
    }

    @PreDestroy
    void close() {
        thread.shutdownNow();
    }
}

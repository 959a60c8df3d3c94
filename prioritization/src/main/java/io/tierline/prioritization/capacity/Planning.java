package io.tierline.prioritization.capacity;

import io.tierline.prioritization.framework.Framework;
import java.time.LocalDate;
import java.util.Collection;

/** A way to make plans, such as {@code Planner::plan}. */
@FunctionalInterface
public interface Planning {
    Plan plan(
            Framework framework,
            Collection<Served> served,
            Collection<Member> members,
            PlanInForce inForce,
            LocalDate week);
}

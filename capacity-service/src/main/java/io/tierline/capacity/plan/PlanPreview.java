package io.tierline.capacity.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The plan that would follow from other tiers, made from the team of now and the plan in force; all hours are hours per
 * week. Nobody is told of it.
 *
 * @param plan the plan in force that it starts from; absent before the first
 * @param offered without the reserve for live deals
 * @param hoursMoved hours that a member would give to a partner and does not give now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanPreview(
        Instant asOf,
        @Nullable String plan,
        int members,
        double offered,
        double used,
        Unfunded unfunded,
        Owners owners,
        double hoursMoved) {
    /** How many partners would not get all of what their tier promises, and how much is missing. */
    record Missing(int partners, double hours) {}

    /**
     * Commitments nobody has hours for.
     *
     * @param before in the plan in force
     * @param items by tier, then rank; not more than {@value PlanPreviews#MOST_ITEMS}
     */
    record Unfunded(int partners, double hours, Missing before, List<TierMissing> tiers, List<Item> items) {}

    /** Of one tier. */
    record TierMissing(String tier, int partners, double hours) {}

    /** Of one partner. */
    record Item(String partner, String name, String tier, double hoursShort, List<CommitmentShort> commitments) {}

    /** Partners that would get another named owner; {@code items} not more than {@value PlanPreviews#MOST_ITEMS}. */
    record Owners(int changed, List<OwnerChange> items) {}

    /** Member ids. */
    record OwnerChange(String partner, String name, String tier, String from, String to) {}
}

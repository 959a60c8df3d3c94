package io.tierline.capacity.plan;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.prioritization.framework.Violation;
import io.tierline.service.problem.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a plan is to be made for.
 *
 * @param framework a document, whose service levels are promised
 * @param placements who would be in which of its tiers
 */
record PlanPreviewRequest(
        @Nullable Map<String, Object> framework, @Nullable List<@Nullable Placement> placements) {

    /** A partner in a tier. {@code rank}: within the program, from 1. */
    record Placement(@Nullable String partner, @Nullable String tier, int rank) {}

    /** A placement with nothing missing. */
    record Placed(String partner, String tier, int rank) {}

    /** What was asked for, checked. */
    record Checked(Framework framework, List<Placed> placements) {}

    /** @throws Refused invalid, with every rule that is broken */
    Checked checked() {
        List<Violation> errors = new ArrayList<>();
        var reading = FrameworkReader.read(framework == null ? Map.of() : framework);
        reading.errors().forEach(error -> errors.add(new Violation("/framework" + error.pointer(), error.detail())));
        List<Placed> placed = new ArrayList<>();
        if (placements == null) errors.add(new Violation("/placements", "is missing"));
        else
            for (int i = 0; i < placements.size(); i++) {
                var placement = placements.get(i);
                if (placement == null || placement.partner() == null || placement.tier() == null)
                    errors.add(new Violation("/placements/" + i, "must have partner and tier"));
                else placed.add(new Placed(placement.partner(), placement.tier(), placement.rank()));
            }
        var framework = reading.framework();
        if (!errors.isEmpty() || framework == null) throw Refused.invalid(errors);
        return new Checked(framework, placed);
    }
}

package io.tierline.prioritization.capacity;

import io.tierline.prioritization.framework.ServiceLevel;
import java.util.ArrayList;
import java.util.List;

/** A partner that is entitled to more hours per week than the team has for it. */
public record Unfunded(String partner, String tier, double hoursShort) {
    /**
     * The commitments that are short, in their order: the hours there are go to the first of them, then to the next.
     *
     * @param level what the tier promises; the rounding of each of its commitments to millionths is not taken for a lack
     */
    public List<ShortCommitment> commitments(ServiceLevel level) {
        long given = Math.max(0, MicroHours.needed(level.hoursPerWeek()) - MicroHours.needed(hoursShort));
        int rounding = level.commitments().size();
        var lacking = new ArrayList<ShortCommitment>();
        for (var commitment : level.commitments()) {
            long need = MicroHours.needed(commitment.hoursPerWeek());
            long funded = Math.min(need, given);
            given -= funded;
            if (need - funded > rounding)
                lacking.add(new ShortCommitment(commitment, MicroHours.hours(need - funded)));
        }
        return lacking;
    }
}

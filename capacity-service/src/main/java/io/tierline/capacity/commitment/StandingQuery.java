package io.tierline.capacity.commitment;

import io.tierline.prioritization.commitment.Standing;
import io.tierline.service.problem.Refused;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which commitments are asked for; null for any. */
record StandingQuery(
        @Nullable String state,
        @Nullable String partner,
        @Nullable String tier,
        @Nullable String member) {
    private static final Set<String> STATES = Set.of("met", "due", "missed");

    StandingQuery {
        if (state != null && !STATES.contains(state))
            throw Refused.unreadable("state: expected met, due or missed, found " + state);
    }

    boolean counts(Standing standing, @Nullable String owner) {
        return (tier == null || tier.equals(standing.promise().tier())) && (member == null || member.equals(owner));
    }

    boolean lists(Standing standing) {
        return state == null || state.equals(StandingView.state(standing));
    }
}

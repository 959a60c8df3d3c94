package io.tierline.prioritization.capacity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hours that one partner is entitled to; members are indices in the order of their ids.
 *
 * @param order place in the queue: by tier, then rank
 * @param kind one object for all that are alike
 * @param fits members who may serve it, its home first, then ascending
 * @param home the owner in force of a named partner, if among {@code fits}
 * @param before micro-hours in force by member, those in {@code fits} only
 */
record Demand(
        int order,
        String partner,
        long need,
        Kind kind,
        List<Integer> fits,
        @Nullable Integer home,
        Map<Integer, Long> before) {

    Demand {
        fits = fits.stream()
                .sorted(Comparator.comparing((Integer member) -> !member.equals(home))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Whether one person must hold all of it. */
    boolean named() {
        return !kind.shared();
    }

    boolean isAtHome(int member) {
        return home != null && home == member;
    }
}

package io.tierline.prioritization.capacity;

import java.util.List;
import java.util.stream.IntStream;

/** Who of the team may serve a partner. */
final class Fit {
    private Fit() {}

    /**
     * Indices into {@code members}, ascending: the pinned member alone, or all that fit where there is no pin, or one
     * whose member is away for good or does not fit.
     */
    static List<Integer> of(List<Member> members, Served partner) {
        var fits = IntStream.range(0, members.size())
                .filter(member -> members.get(member).fits(partner.segment(), partner.region(), partner.tier()))
                .boxed()
                .toList();
        var pinned = fits.stream()
                .filter(member -> members.get(member).id().equals(partner.pinned()))
                .toList();
        return pinned.isEmpty() ? fits : pinned;
    }
}

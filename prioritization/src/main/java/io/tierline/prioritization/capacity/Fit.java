package io.tierline.prioritization.capacity;

import java.util.List;
import java.util.stream.IntStream;

/** Who of the team may serve a partner. */
final class Fit {
    private Fit() {}

    /** Indices into {@code members}, ascending. */
    static List<Integer> of(List<Member> members, Served partner) {
        return IntStream.range(0, members.size())
                .filter(member -> members.get(member).fits(partner.segment(), partner.region()))
                .boxed()
                .toList();
    }
}

package io.tierline.benchmarks.capacity;

import io.tierline.benchmarks.capacity.PlanCase.Want;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds a plan against rules 1 and 2 of the framework, in words of its own. */
final class Audit {
    private final Given given;
    private final List<String> broken = new ArrayList<>();

    private Audit(Given given) {
        this.given = given;
    }

    /** What is broken, in words; empty when the rules are kept. */
    static List<String> of(Given given) {
        var audit = new Audit(given);
        audit.nobodyIsOverCapacity();
        for (int want = 0; want < given.wants().size(); want++) audit.isServedRightly(want);
        audit.nobodyIsShortWhileALaterOneHoldsItsHours();
        return audit.broken;
    }

    private void nobodyIsOverCapacity() {
        var used = given.used();
        var capacity = given.from().capacity();
        for (int member = 0; member < used.length; member++)
            if (used[member] > capacity[member])
                broken.add("%s gives %d micro-hours of %d"
                        .formatted(given.from().members().get(member).id(), used[member], capacity[member]));
    }

    private void isServedRightly(int i) {
        var want = given.wants().get(i);
        var byMember = given.byWant().get(i);
        if (!want.fits().containsAll(byMember.keySet())) broken.add(want.partner() + " is served by who does not fit");
        if (given.total(i) > want.micros()) broken.add(want.partner() + " gets more than it is entitled to");
        if (want.named() && !byMember.isEmpty() && (byMember.size() > 1 || given.isShort(i)))
            broken.add(want.partner() + " is not served whole by one person");
    }

    private void nobodyIsShortWhileALaterOneHoldsItsHours() {
        var left = given.from().capacity();
        Set<Want> shortOnes = new HashSet<>();
        for (int i = 0; i < given.wants().size(); i++) {
            var want = given.wants().get(i);
            boolean first = given.isShort(i) && shortOnes.stream().noneMatch(want::isLike);
            if (first) {
                shortOnes.add(want);
                if (couldGet(want, left) > given.total(i))
                    broken.add(want.partner() + " is short although those before it leave its hours");
            }
            given.byWant().get(i).forEach((member, micros) -> left[member] -= micros);
        }
    }

    private static long couldGet(Want want, long[] left) {
        var room = want.fits().stream().mapToLong(member -> left[member]);
        return want.named() ? room.anyMatch(micros -> micros >= want.micros()) ? want.micros() : 0 : room.sum();
    }
}

package io.tierline.prioritization.capacity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How good a plan is by rules 2 to 4, the better one being less: micro-hours short in the order of the queue, then named
 * partners away from home, then the share of hours that the fullest person gives.
 */
record Merit(List<Long> missing, long away, double fullest) implements Comparable<Merit> {
    static Merit of(Ledger ledger, List<Demand> demands) {
        return new Merit(
                demands.stream()
                        .map(demand -> demand.need() - ledger.given(demand.order()))
                        .toList(),
                demands.stream().filter(demand -> isAway(ledger, demand)).count(),
                IntStream.range(0, ledger.members())
                        .mapToDouble(ledger::load)
                        .max()
                        .orElse(0));
    }

    /** Served, but not by the owner in force. */
    static boolean isAway(Ledger ledger, Demand demand) {
        var home = demand.home();
        return home != null && ledger.given(demand.order()) > 0 && ledger.held(demand.order(), home) == 0;
    }

    @Override
    public int compareTo(Merit other) {
        int served = Arrays.compare(micros(), other.micros());
        if (served != 0) return served;
        int changed = Long.compare(away, other.away);
        return changed != 0 ? changed : Double.compare(fullest, other.fullest);
    }

    private long[] micros() {
        return missing.stream().mapToLong(micros -> micros).toArray();
    }
}

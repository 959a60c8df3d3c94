package io.tierline.prioritization.capacity;

import java.util.List;

/**
 * What makes demands alike: those of a kind could take each other's place.
 *
 * @param size micro-hours that one member must give at a time; 1 when they may be shared out
 * @param shared whether they may
 * @param fits members who may serve it, ascending
 */
record Kind(long size, boolean shared, List<Integer> fits) {
    static Kind of(Demand demand) {
        return new Kind(
                demand.named() ? demand.need() : 1,
                !demand.named(),
                demand.fits().stream().sorted().toList());
    }
}

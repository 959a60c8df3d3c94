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
    Kind {
        fits = List.copyOf(fits);
    }

    static Kind of(long need, boolean named, List<Integer> fits) {
        return new Kind(named ? need : 1, !named, fits);
    }
}

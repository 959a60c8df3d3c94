package io.tierline.prioritization.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The items of a partner, found in the gaps between what was done. */
public final class Items {
    private Items() {}

    /**
     * All there ever were, as known now; those of one promise by time.
     *
     * @param today periods that ended before it count
     */
    public static List<Item> of(String partner, List<Promise> promises, Deeds deeds, LocalDate today) {
        List<Item> items = new ArrayList<>();
        for (var promise : promises) add(items, partner, promise, deeds, today);
        return items;
    }

    private static void add(List<Item> items, String partner, Promise promise, Deeds deeds, LocalDate today) {
        var ended = promise.endedBy(today);
        var end = ended == null ? today.plusDays(1) : ended;
        if (!promise.from().isBefore(end)) return;
        int next = 0;
        for (var deed : deeds.of(promise.commitment().kind())
                .subMap(promise.from(), end)
                .values()) {
            int index = promise.periods().indexOf(deed.day());
            if (index > next) items.add(item(partner, promise, next, index, new Ending.Met(deed)));
            next = Math.max(next, index + 1);
        }
        int complete = promise.complete(today);
        if (complete > next)
            items.add(item(
                    partner, promise, next, complete, ended == null ? new Ending.None() : new Ending.Lapsed(ended)));
    }

    private static Item item(String partner, Promise promise, int from, int until, Ending ending) {
        var periods = promise.periods();
        return new Item(
                promise.item(partner, periods.at(from)), promise, periods.at(until - 1), until - from, ending);
    }
}

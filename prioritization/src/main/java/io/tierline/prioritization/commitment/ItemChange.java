package io.tierline.prioritization.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is to be said about items, so that what was said is true again. */
public sealed interface ItemChange {
    /**
     * What was said last about an item.
     *
     * @param last first day of the last missed period that was told
     */
    record Said(String item, String commitment, LocalDate last, boolean open) {}

    /** An item opened, opened again, or grew. */
    record Missed(Item item) implements ItemChange {}

    record Closed(Item item) implements ItemChange {}

    /** No period was missed after all. */
    record Corrected(Said said) implements ItemChange {}

    /**
     * In the order they are to be said.
     *
     * @param items all items of a partner, as known now
     * @param said every open item of the partner, and at least those closed ones that {@code items} names
     * @param notBefore an item that ended before this day and that nobody was told of stays untold
     */
    static List<ItemChange> of(List<Item> items, List<Said> said, LocalDate notBefore) {
        Map<String, Said> left = new HashMap<>();
        said.forEach(it -> left.put(it.item(), it));
        List<ItemChange> changes = new ArrayList<>();
        for (var item : items) {
            var known = left.remove(item.id());
            if (item.isOpen()) {
                if (known == null || !known.open() || known.last().isBefore(item.last().from()))
                    changes.add(new Missed(item));
            } else if (known == null && !item.endedOn().isBefore(notBefore)) {
                changes.add(new Missed(item));
                changes.add(new Closed(item));
            } else if (known != null && known.open()) changes.add(new Closed(item));
        }
        said.stream()
                .filter(it -> it.open() && left.containsKey(it.item()))
                .forEach(it -> changes.add(new Corrected(it)));
        return changes;
    }
}

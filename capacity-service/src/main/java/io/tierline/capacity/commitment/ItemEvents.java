package io.tierline.capacity.commitment;

import io.tierline.capacity.tables.Nanos;
import io.tierline.contracts.event.CommitmentEvent;
import io.tierline.contracts.event.CommitmentEvent.CommitmentClosed;
import io.tierline.contracts.event.CommitmentEvent.CommitmentMissed;
import io.tierline.contracts.event.Event;
import io.tierline.prioritization.commitment.Ending;
import io.tierline.prioritization.commitment.Item;
import io.tierline.prioritization.commitment.ItemChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said about a program's items, as events. Their ids follow from what was said before, so each can be told
 * from a repeat; each is later than what was said of its item before, whatever the clock says.
 */
final class ItemEvents {
    private static final String SOURCE = "/tierline/capacity-service";
    private static final long MILLISECOND = 1_000_000;

    private final ServiceLevels levels;
    private final Map<String, String> owners;
    private final Map<String, Long> saidAt;
    private final long now;
    private final List<Event> events = new ArrayList<>();

    /** @param saidAt when each item was last spoken of, in nanoseconds from 1970 */
    ItemEvents(ServiceLevels levels, Map<String, String> owners, Map<String, Long> saidAt, Instant now) {
        this.levels = levels;
        this.owners = owners;
        this.saidAt = new HashMap<>(saidAt);
        this.now = Nanos.of(now) / MILLISECOND * MILLISECOND;
    }

    List<Event> events() {
        return events;
    }

    void add(String partner, ItemChange change) {
        switch (change) {
            case ItemChange.Missed(var item) -> add(partner, item.id(), "missed", missed(partner, item));
            case ItemChange.Closed(var item) -> add(partner, item.id(), "closed", closed(item));
            case ItemChange.Corrected(var said) ->
                add(
                        partner,
                        said.item(),
                        "closed",
                        new CommitmentClosed(said.item(), said.commitment(), "corrected", null, null));
        }
    }

    private void add(String partner, String item, String what, CommitmentEvent data) {
        var before = saidAt.get(item);
        long at = before == null ? now : Math.max(now, before + MILLISECOND);
        saidAt.put(item, at);
        var id = String.join(
                "/", levels.program(), item, what, before == null ? "first" : Long.toString(before / MILLISECOND));
        events.add(new Event(id, SOURCE, levels.program(), partner, Nanos.instant(at), data));
    }

    private CommitmentMissed missed(String partner, Item item) {
        return new CommitmentMissed(
                item.id(),
                item.promise().tier(),
                item.promise().commitment().name(),
                item.promise().commitment().kind(),
                item.last().from(),
                item.last().to(),
                item.inARow(),
                item.severity().name().toLowerCase(Locale.ROOT),
                owner(partner));
    }

    private @Nullable String owner(String partner) {
        return owners.get(partner);
    }

    private CommitmentClosed closed(Item item) {
        var commitment = item.promise().commitment().name();
        return switch (item.ending()) {
            case Ending.Met(var deed) ->
                new CommitmentClosed(item.id(), commitment, "met", deed.activity(), deed.time());
            case Ending.Lapsed(var on) ->
                new CommitmentClosed(
                        item.id(),
                        commitment,
                        "lapsed",
                        null,
                        levels.start(on));
            case Ending.None _ -> throw new IllegalArgumentException(item.id() + " is open");
        };
    }
}

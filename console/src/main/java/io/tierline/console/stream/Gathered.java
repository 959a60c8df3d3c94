package io.tierline.console.stream;

import io.tierline.contracts.event.AllocationEvent;
import io.tierline.contracts.event.AppealEvent;
import io.tierline.contracts.event.CommitmentEvent;
import io.tierline.contracts.event.CycleEvent;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ExceptionEvent;
import io.tierline.contracts.event.TierEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happened in one program since the last telling, gathered so that a burst is a few updates: bounded by the number
 * of names that are listed and the number of cycles.
 */
final class Gathered {
    private final Set<String> scored = new LinkedHashSet<>();
    private final Map<String, Update.TierMove> moved = new LinkedHashMap<>();
    private final Set<String> staffed = new LinkedHashSet<>();
    private final Set<String> promised = new LinkedHashSet<>();
    private final List<Update> cycles = new ArrayList<>();
    private int moreScored;
    private int moreMoved;
    private int moreStaffed;
    private int morePromised;
    private @Nullable String plan;

    void score(String partner) {
        if (scored.contains(partner)) return;
        if (scored.size() < Update.MOST_LISTED) scored.add(partner);
        else moreScored++;
    }

    /** Takes an event of the topics that are told. */
    void take(Event event) {
        switch (event.data()) {
            case TierEvent tier -> tier(event.subject(), tier);
            case AllocationEvent allocation -> allocation(event.subject(), allocation);
            case CommitmentEvent _ -> commitment(event.subject());
            case CycleEvent cycle -> cycles.add(cycle(cycle));
            case ExceptionEvent _, AppealEvent _ -> {}
            default -> throw new IllegalArgumentException(event.data().getClass() + " is not told");
        }
    }

    private void tier(String partner, TierEvent tier) {
        switch (tier) {
            case TierEvent.TierChanged t ->
                move(new Update.TierMove(partner, t.name(), t.from(), t.to(), t.direction(), t.cycle()));
            case TierEvent.TierPending t ->
                move(new Update.TierMove(partner, t.name(), t.tier(), t.target(), "pending", t.cycle()));
            case TierEvent.TierDecided t ->
                throw new IllegalArgumentException("decision of " + t.cycle() + " does not belong on tier-changes");
        }
    }

    private void move(Update.TierMove move) {
        if (moved.containsKey(move.partner()) || moved.size() < Update.MOST_LISTED) moved.put(move.partner(), move);
        else moreMoved++;
    }

    private void allocation(String subject, AllocationEvent allocation) {
        switch (allocation) {
            case AllocationEvent.AllocationChanged _ -> {
                if (staffed.contains(subject)) return;
                if (staffed.size() < Update.MOST_LISTED) staffed.add(subject);
                else moreStaffed++;
            }
            case AllocationEvent.PlanAdopted adopted -> plan = adopted.plan();
        }
    }

    private void commitment(String partner) {
        if (promised.contains(partner)) return;
        if (promised.size() < Update.MOST_LISTED) promised.add(partner);
        else morePromised++;
    }

    private static Update cycle(CycleEvent cycle) {
        return switch (cycle) {
            case CycleEvent.CycleOpened c -> new Update.Cycle(c.cycle(), "open", c.asOf(), null);
            case CycleEvent.CycleClosed c -> new Update.Cycle(c.cycle(), "closed", c.asOf(), null);
            case CycleEvent.CycleFailed c -> new Update.Cycle(c.cycle(), "failed", c.asOf(), c.reason());
            case CycleEvent.CycleReminded c -> new Update.Cycle(null, "due", c.dueAt(), null);
            case CycleEvent.CycleOverdue c -> new Update.Cycle(null, "overdue", c.dueAt(), null);
        };
    }

    /** The updates that say it all, cycles first. */
    List<Update> updates() {
        var updates = new ArrayList<>(cycles);
        if (!moved.isEmpty()) updates.add(new Update.Tiers(List.copyOf(moved.values()), moreMoved));
        if (!staffed.isEmpty() || plan != null) updates.add(new Update.Hours(List.copyOf(staffed), moreStaffed, plan));
        if (!promised.isEmpty()) updates.add(new Update.Commitments(List.copyOf(promised), morePromised));
        if (!scored.isEmpty()) updates.add(new Update.Scores(List.copyOf(scored), moreScored));
        return List.copyOf(updates);
    }
}

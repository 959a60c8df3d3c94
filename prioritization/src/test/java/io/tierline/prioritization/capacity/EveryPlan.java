package io.tierline.prioritization.capacity;

import io.tierline.prioritization.capacity.Teams.Case;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The best plan for named partners by trying every one: serve by rank, then change few owners. */
final class EveryPlan {
    /** Owner of each partner in rank order; null where it is left out. */
    private final List<@Nullable Member> owners = new ArrayList<>();

    private final Case given;
    private final List<Served> queue;
    private @Nullable Outcome best;

    record Outcome(List<String> leftOut, List<Integer> leftOutPlaces, int ownersChanged) {
        boolean betterThan(Outcome other) {
            for (int i = 0; i < Math.min(leftOutPlaces.size(), other.leftOutPlaces.size()); i++) {
                int order = leftOutPlaces.get(i).compareTo(other.leftOutPlaces.get(i));
                if (order != 0) return order > 0;
            }
            if (leftOutPlaces.size() != other.leftOutPlaces.size())
                return leftOutPlaces.size() < other.leftOutPlaces.size();
            return ownersChanged < other.ownersChanged;
        }
    }

    EveryPlan(Case given) {
        this.given = given;
        this.queue = given.served().stream()
                .sorted(Comparator.comparing(Served::rank))
                .toList();
    }

    Outcome best() {
        extend();
        return Objects.requireNonNull(best);
    }

    private void extend() {
        if (owners.size() == queue.size()) {
            var outcome = outcome();
            if (best == null || outcome.betterThan(best)) best = outcome;
            return;
        }
        var partner = queue.get(owners.size());
        for (var member : given.members())
            if (member.fits(partner.segment(), partner.region(), partner.tier()) && hasRoom(member)) extendWith(member);
        extendWith(null);
    }

    private void extendWith(@Nullable Member member) {
        owners.add(member);
        extend();
        owners.removeLast();
    }

    private boolean hasRoom(Member member) {
        double need = given.framework().tiers().getFirst().service().hoursPerWeek();
        long held = owners.stream().filter(owner -> member.equals(owner)).count();
        return (held + 1) * need
                <= member.offeredHours(Teams.WEEK, given.framework().liveDeals()) + 1e-9;
    }

    private Outcome outcome() {
        var leftOut = new ArrayList<String>();
        var places = new ArrayList<Integer>();
        int changed = 0;
        for (int i = 0; i < queue.size(); i++) {
            var owner = owners.get(i);
            var before = given.inForce().owner(queue.get(i).partner());
            if (owner == null) {
                leftOut.add(queue.get(i).partner());
                places.add(i);
            } else if (before.isPresent() && !before.get().equals(owner.id())) changed++;
        }
        return new Outcome(leftOut, places, changed);
    }
}

package io.tierline.planning;

import io.tierline.planning.Companies.Company;
import io.tierline.prioritization.capacity.Member;
import io.tierline.prioritization.capacity.Served;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The best plan of named partners by trying every one: serve by tier and rank, then change few owners. */
final class EveryOwner {
    /** Partners left out, as places in the queue, and owners changed. */
    record Outcome(List<Integer> leftOut, int ownersChanged) {
        boolean isBetterThan(Outcome other) {
            for (int i = 0; i < Math.min(leftOut.size(), other.leftOut.size()); i++) {
                int order = leftOut.get(i).compareTo(other.leftOut.get(i));
                if (order != 0) return order > 0;
            }
            if (leftOut.size() != other.leftOut.size()) return leftOut.size() < other.leftOut.size();
            return ownersChanged < other.ownersChanged;
        }
    }

    private final Company company;
    private final List<Served> queue;
    private final Map<String, Double> free = new HashMap<>();
    private final List<Integer> leftOut = new ArrayList<>();
    private int changed;
    private @Nullable Outcome best;

    private EveryOwner(Company company) {
        this.company = company;
        this.queue = company.queue();
        company.members().forEach(member -> free.put(member.id(), member.offeredHours(Companies.WEEK, null)));
    }

    static Outcome best(Company company) {
        var all = new EveryOwner(company);
        all.from(0);
        return all.best;
    }

    private void from(int place) {
        if (place == queue.size()) {
            var outcome = new Outcome(List.copyOf(leftOut), changed);
            if (best == null || outcome.isBetterThan(best)) best = outcome;
            return;
        }
        for (var member : company.members()) give(place, member);
        leftOut.add(place);
        from(place + 1);
        leftOut.removeLast();
    }

    private void give(int place, Member member) {
        var partner = queue.get(place);
        double need = Companies.HOURS.get(partner.tier());
        if (!member.fits(partner.segment(), null, partner.tier()) || free.get(member.id()) < need) return;
        var owner = company.inForce().owner(partner.partner());
        int more = owner.isPresent() && !owner.get().equals(member.id()) ? 1 : 0;
        changed += more;
        free.merge(member.id(), -need, Double::sum);
        from(place + 1);
        free.merge(member.id(), need, Double::sum);
        changed -= more;
    }
}

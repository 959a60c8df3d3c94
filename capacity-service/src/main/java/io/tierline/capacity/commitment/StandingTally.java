package io.tierline.capacity.commitment;

import io.tierline.capacity.commitment.StandingsView.Counts;
import io.tierline.prioritization.commitment.Standing;
import io.tierline.service.problem.Refused;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Standings on their way into a page: all are counted, those of the page are kept. Partners come in the order of ids. */
final class StandingTally {
    private static final String BETWEEN = "/";

    /** @param place among those of its partner, from 0 */
    record Line(
            String partner, int place, @Nullable String owner, Standing standing) {
        String position() {
            return partner + BETWEEN + place;
        }
    }

    private final StandingQuery query;
    private final int most;
    private final String afterPartner;
    private final int afterPlace;
    private final Map<Standing.State, Integer> counts = new EnumMap<>(Standing.State.class);
    private final List<Line> lines = new ArrayList<>();
    private boolean reached;

    /**
     * @param position of the last line of the page before; null for the first page
     * @param most lines to keep
     */
    StandingTally(StandingQuery query, @Nullable String position, int most) {
        this.query = query;
        this.most = most;
        this.reached = position == null;
        int cut = position == null ? 0 : position.lastIndexOf(BETWEEN);
        if (cut < 0) throw misread();
        this.afterPartner = position == null ? "" : position.substring(0, cut);
        this.afterPlace = position == null ? -1 : place(position.substring(cut + 1));
    }

    void add(String partner, @Nullable String owner, List<Standing> standings) {
        boolean last = partner.equals(afterPartner);
        for (int place = 0; place < standings.size(); place++) {
            var standing = standings.get(place);
            if (!query.counts(standing, owner)) continue;
            counts.merge(standing.state(), 1, Integer::sum);
            boolean after = reached || (last && place > afterPlace);
            if (after && lines.size() < most && query.lists(standing))
                lines.add(new Line(partner, place, owner, standing));
        }
        reached |= last;
    }

    List<Line> lines() {
        return lines;
    }

    Counts counts() {
        return new Counts(count(Standing.State.MET), count(Standing.State.DUE), count(Standing.State.MISSED));
    }

    private int count(Standing.State state) {
        return counts.getOrDefault(state, 0);
    }

    private static int place(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw misread();
        }
    }

    private static Refused misread() {
        return Refused.unreadable("cursor: expected the value of next from the page before");
    }
}

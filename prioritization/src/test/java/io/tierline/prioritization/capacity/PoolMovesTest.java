package io.tierline.prioritization.capacity;

import static io.tierline.prioritization.Gen.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tierline.prioritization.capacity.Teams.Case;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PoolMovesTest {
    @Test
    void however_many_come_first_get_as_many_hours_of_the_pool_as_the_team_could_give_to_them_alone() {
        forAll(Case::shared, c -> {
            double need = c.framework().tiers().get(1).service().hoursPerWeek();
            var missing =
                    c.plan().unfunded().stream().collect(Collectors.toMap(Unfunded::partner, Unfunded::hoursShort));
            var first = new ArrayList<Served>();
            double given = 0;
            for (var partner : byRank(c)) {
                first.add(partner);
                given += need - missing.getOrDefault(partner.partner(), 0.0);
                assertThat(given).isCloseTo(most(c, first, need), within(1e-3));
            }
        });
    }

    @Test
    void a_chain_of_moves_frees_hours_for_whom_one_move_would_not() {
        var ledger = new Ledger(new long[] {4, 4, 4}, 3);
        var demands = List.of(demand(0, 0, 1), demand(1, 1, 2), demand(2, 0));
        ledger.give(0, 0, 4);
        ledger.give(1, 1, 4);
        new PoolMoves(ledger, demands).serve(demands.get(2));
        assertThat(ledger.of(0)).isEqualTo(Map.of(1, 4L));
        assertThat(ledger.of(1)).isEqualTo(Map.of(2, 4L));
        assertThat(ledger.of(2)).isEqualTo(Map.of(0, 4L));
    }

    @Test
    void no_more_is_moved_than_is_wanted() {
        var ledger = new Ledger(new long[] {4, 4}, 1);
        var demands = List.of(demand(0, 0, 1));
        ledger.give(0, 0, 4);
        new PoolMoves(ledger, demands).free(0, 3);
        assertThat(ledger.of(0)).isEqualTo(Map.of(0, 1L, 1, 3L));
    }

    private static Demand demand(int order, Integer... fits) {
        var kind = Kind.of(4, false, List.of(fits));
        return new Demand(order, "p" + order, 4, kind, List.of(fits), null, Map.of());
    }

    private static List<Served> byRank(Case c) {
        return c.served().stream().sorted(Comparator.comparing(Served::rank)).toList();
    }

    /** The least cut: of some members all that they offer, and all that those need who fit somebody else. */
    private static double most(Case c, List<Served> partners, double need) {
        double least = Double.POSITIVE_INFINITY;
        for (int choice = 0; choice < 1 << c.members().size(); choice++) {
            var full = new HashSet<Member>();
            for (int i = 0; i < c.members().size(); i++)
                if ((choice & 1 << i) != 0) full.add(c.members().get(i));
            double offered = full.stream()
                    .mapToDouble(member ->
                            member.offeredHours(Teams.WEEK, c.framework().liveDeals()))
                    .sum();
            long others = partners.stream()
                    .filter(partner -> c.members().stream()
                            .anyMatch(member -> !full.contains(member)
                                    && member.fits(partner.segment(), partner.region(), partner.tier())))
                    .count();
            least = Math.min(least, offered + others * need);
        }
        return least;
    }
}

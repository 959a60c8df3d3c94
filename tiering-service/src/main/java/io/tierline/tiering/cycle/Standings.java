package io.tierline.tiering.cycle;

import io.tierline.prioritization.tier.ExceptionInForce;
import io.tierline.prioritization.tier.Standing;
import io.tierline.tiering.exception.Exceptions;
import io.tierline.tiering.exception.HeldPartner;
import io.tierline.tiering.fold.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the next cycle of a program starts from.
 *
 * @param before by partner where the last closed cycle, or an exception granted since, left it
 * @param held the partners that exceptions in force hold
 * @param exceptions the same by partner, with where each would stand without
 */
public record Standings(
        Map<String, Standing> before, List<HeldPartner> held, Map<String, ExceptionInForce> exceptions) {
    private static final String DECIDED = """
            select partner, tier, cycles_below, earned_tier, earned_below from decision where program = ? and cycle =
            (select cycle from cycle where program = ? and state = 'closed' order by closed_place desc limit 1)
            """;
    private static final String GRANTED_SINCE = """
            select partner, tier from exception where program = ? and ended_how is distinct from 'retired'
            and place > coalesce((select max(closed_place) from cycle where program = ?), -1) order by place
            """;

    private record Decided(
            String partner, Standing standing, @Nullable String earnedTier, int earnedBelow) {
        Standing earned() {
            return earnedTier == null ? standing : new Standing(earnedTier, earnedBelow);
        }
    }

    /** As the tables hold it. */
    public static Standings of(Connection tables, String program) throws SQLException {
        var before = new HashMap<String, Standing>();
        var earned = new HashMap<String, Standing>();
        for (var decided : decided(tables, program)) {
            before.put(decided.partner(), decided.standing());
            earned.put(decided.partner(), decided.earned());
        }
        for (var granted : Query.list(
                tables, GRANTED_SINCE, row -> Map.entry(row.getString(1), row.getString(2)), program, program))
            before.put(granted.getKey(), new Standing(granted.getValue(), 0));
        var held = Exceptions.inForce(tables, program);
        var exceptions = new HashMap<String, ExceptionInForce>();
        for (var one : held)
            exceptions.put(
                    one.partner(),
                    new ExceptionInForce(
                            one.exception(), one.tier(), earned.getOrDefault(one.partner(), Standing.NONE)));
        return new Standings(Map.copyOf(before), List.copyOf(held), Map.copyOf(exceptions));
    }

    private static List<Decided> decided(Connection tables, String program) throws SQLException {
        return Query.list(
                tables,
                DECIDED,
                row -> new Decided(
                        row.getString(1),
                        new Standing(row.getString(2), row.getInt(3)),
                        row.getString(4),
                        row.getInt(5)),
                program,
                program);
    }
}

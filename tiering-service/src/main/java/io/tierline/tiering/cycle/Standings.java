package io.tierline.tiering.cycle;

import io.tierline.prioritization.tier.ExceptionInForce;
import io.tierline.prioritization.tier.Standing;
import io.tierline.tiering.exception.Exceptions;
import io.tierline.tiering.exception.HeldPartner;
import io.tierline.tiering.fold.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the next cycle of a program starts from.
 *
 * @param before by partner where the last closed cycle, or an exception granted since, left it
 * @param held the partners that exceptions in force hold
 * @param exceptions the same by partner, with where each would stand without
 */
public record Standings(
        Map<String, Standing> before, List<HeldPartner> held, Map<String, ExceptionInForce> exceptions) {
    private static final String GRANTED_SINCE = """
            select partner, tier from exception where program = ? and ended_how is distinct from 'retired'
            and place > coalesce((select max(closed_place) from cycle where program = ?), -1) order by place
            """;

    /** As the tables hold it. */
    public static Standings of(Connection tables, String program) throws SQLException {
        return of(tables, program, LastDecided.read(tables, program));
    }

    /** The same, with what the last closed cycle decided read already. */
    static Standings of(Connection tables, String program, LastDecided last) throws SQLException {
        var granted = Query.list(
                tables, GRANTED_SINCE, row -> Map.entry(row.getString(1), row.getString(2)), program, program);
        var before = granted.isEmpty() ? last.standings() : new HashMap<>(last.standings());
        for (var one : granted) before.put(one.getKey(), new Standing(one.getValue(), 0));
        var held = Exceptions.inForce(tables, program);
        var exceptions = new HashMap<String, ExceptionInForce>();
        for (var one : held)
            exceptions.put(
                    one.partner(), new ExceptionInForce(one.exception(), one.tier(), last.earned(one.partner())));
        return new Standings(Collections.unmodifiableMap(before), List.copyOf(held), Map.copyOf(exceptions));
    }
}

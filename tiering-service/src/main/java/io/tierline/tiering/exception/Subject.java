package io.tierline.tiering.exception;

import io.tierline.service.problem.Refused;
import io.tierline.tiering.fold.Query;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A partner that an exception is asked for.
 *
 * @param tier it is in
 * @param framework document of the last closed cycle
 * @param inForce id of the exception that holds it now
 * @param heldBy id of the exception that held it in the last closed cycle
 */
record Subject(
        String partner,
        String name,
        String tier,
        String framework,
        @Nullable String inForce,
        @Nullable String heldBy) {
    private static final String SELECT = """
            select partner.name, partner.registered, partner.tier, closed.framework, decision.exception as held_by,
            (select exception from exception where program = partner.program and partner = partner.partner
             and ended_how is null) as in_force
            from partner
            left join lateral (select cycle, framework from cycle where program = partner.program
             and state = 'closed' order by closed_place desc limit 1) closed on true
            left join decision on decision.program = partner.program and decision.cycle = closed.cycle
             and decision.partner = partner.partner
            where partner.program = ? and partner.partner = ?
            """;

    /** @throws Refused not found when there is no such partner, conflict when it is in no tier */
    static Subject of(Connection tables, String program, String partner) throws SQLException {
        return Query.list(tables, SELECT, row -> read(row, program, partner), program, partner).stream()
                .findFirst()
                .orElseThrow(() -> Refused.notFound("Program " + program + " has no partner " + partner + "."));
    }

    private static Subject read(ResultSet row, String program, String partner) throws SQLException {
        var name = row.getString("name");
        var tier = row.getString("tier");
        var framework = row.getString("framework");
        if (!row.getBoolean("registered")) throw Refused.conflict("Partner " + partner + " is retired.");
        if (framework == null)
            throw Refused.conflict(
                    "No cycle has closed yet, so there is nothing to make an exception from: POST /api/programs/"
                            + program + "/cycles closes one.");
        if (tier == null) throw Refused.conflict("Partner " + partner + " is in no tier yet; try again in a moment.");
        return new Subject(
                partner,
                name.isEmpty() ? partner : name,
                tier,
                framework,
                row.getString("in_force"),
                row.getString("held_by"));
    }

    /** @throws Refused conflict, when an exception holds it, or held it in the last cycle */
    void mustBeFree() {
        if (inForce != null)
            throw Refused.conflict("Exception %s holds partner %s already.".formatted(inForce, partner));
        if (heldBy != null)
            throw Refused.conflict(
                    "Exception %s held partner %s in the last cycle; the next one must decide by its score before another can be granted."
                            .formatted(heldBy, partner));
    }
}

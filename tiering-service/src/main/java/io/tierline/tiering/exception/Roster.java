package io.tierline.tiering.exception;

import io.tierline.tiering.fold.Query;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;

/** The roster as far as exceptions are bounded by it. */
final class Roster {
    private static final String COUNTS = """
            select (select count(*) from partner where program = ? and registered) as partners,
            (select count(*) from exception where program = ? and ended_how is null) as in_force
            """;

    private Roster() {}

    static Allowance allowance(Connection tables, String program, BigDecimal share) throws SQLException {
        return Query.list(
                        tables,
                        COUNTS,
                        row -> new Allowance(share, row.getInt("partners"), row.getInt("in_force")),
                        program,
                        program)
                .getFirst();
    }
}

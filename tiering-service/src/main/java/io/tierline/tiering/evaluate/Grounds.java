package io.tierline.tiering.evaluate;

import io.agroal.api.AgroalDataSource;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Projector;
import io.tierline.tiering.cycle.CycleRow;
import io.tierline.tiering.cycle.Cycles;
import io.tierline.tiering.cycle.Standings;
import io.tierline.tiering.fold.Query;
import io.tierline.tiering.framework.FrameworkInForce;
import io.tierline.tiering.framework.Frameworks;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the ground of suppositions from the tables. */
@Singleton
public class Grounds {
    private static final String PLACED = "select partner, tier from partner where program = ? and tier is not null";

    private final Projector projector;
    private final Frameworks frameworks;
    private final AgroalDataSource database;

    Grounds(Projector projector, Frameworks frameworks, AgroalDataSource database) {
        this.projector = projector;
        this.frameworks = frameworks;
        this.database = database;
    }

    /**
     * @throws Refused not found when there is no such program, conflict when it has no framework, unavailable for a moment
     *     after a cycle closed
     */
    public Ground of(String program) {
        var inForce = projector
                .submit(new FrameworkInForce(frameworks, program))
                .orElseThrow(() -> FrameworkInForce.missing(program));
        var cycle = CycleRow.official(program).orElse(null);
        try (var tables = database.getConnection()) {
            if (!Cycles.lastClosed(tables, program)
                    .equals(Optional.ofNullable(cycle).map(row -> row.cycle)))
                throw Refused.unavailable("The decisions of the last cycle are just coming in.");
            return new Ground(
                    inForce,
                    cycle == null ? null : cycle.cycle,
                    cycle == null ? null : frameworks.of(cycle.framework).orElse(null),
                    Standings.of(tables, program),
                    placed(tables, program));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> placed(Connection tables, String program) throws SQLException {
        var placed = new HashMap<String, String>();
        for (var row : Query.list(tables, PLACED, row -> Map.entry(row.getString(1), row.getString(2)), program))
            placed.put(row.getKey(), row.getValue());
        return placed;
    }
}

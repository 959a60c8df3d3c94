package io.tierline.tiering.framework;

import io.tierline.contracts.topic.Topic;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Command;
import io.tierline.service.projection.Decision;
import io.tierline.tiering.fold.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** The question which framework is in force now, whatever another service published a moment ago. */
public final class FrameworkInForce implements Command<Optional<Published>> {
    private final Frameworks frameworks;
    private final String program;

    public FrameworkInForce(Frameworks frameworks, String program) {
        this.frameworks = frameworks;
        this.program = program;
    }

    @Override
    public Set<Topic> restsOn() {
        return Set.of(Topic.FRAMEWORKS);
    }

    /** @throws Refused not found, when there is no such program */
    @Override
    public Decision<Optional<Published>> decide(Connection tables) throws SQLException {
        return Decision.nothing(read(tables));
    }

    /** As {@link #decide}. */
    public Optional<Published> read(Connection tables) throws SQLException {
        var found = frameworks.inForce(tables, program);
        if (found.isEmpty() && unknown(tables)) throw Refused.notFound("There is no program " + program + ".");
        return found;
    }

    private boolean unknown(Connection tables) throws SQLException {
        return Query.list(tables, "select 1 from program where program = ?", row -> row.getInt(1), program)
                .isEmpty();
    }

    /** The refusal of what needs a framework. */
    public static Refused missing(String program) {
        return Refused.conflict(
                "Program %s has no framework yet: PUT /api/programs/%s/framework first.".formatted(program, program));
    }
}

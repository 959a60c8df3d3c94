package io.tierline.tiering.cycle;

import io.tierline.contracts.topic.Topic;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Command;
import io.tierline.service.projection.Decision;
import io.tierline.tiering.fold.Minted;
import io.tierline.tiering.fold.Query;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;

/** The request to open a cycle now; one that is open already is the answer to a second request. */
final class OpenCycle implements Command<OpenCycle.Answer> {
    /** The cycle that is open. */
    record Answer(String cycle, Instant asOf, String state) {}

    private final CycleOpener opener;
    private final String program;
    private final String requestedBy;

    OpenCycle(CycleOpener opener, String program, String requestedBy) {
        this.opener = opener;
        this.program = program;
        this.requestedBy = requestedBy;
    }

    @Override
    public Set<Topic> restsOn() {
        return Set.of(Topic.FRAMEWORKS);
    }

    @Override
    public Decision<Answer> decide(Connection tables) throws SQLException {
        var underWay = Cycles.underWay(tables, program);
        if (underWay.isPresent())
            return Decision.nothing(
                    new Answer(underWay.get().cycle(), underWay.get().asOf(), "open"));
        var framework = opener.frameworks().inForce(tables, program);
        if (framework.isEmpty()) throw nothingToDecideBy(tables);
        var now = Minted.time(opener.clock().instant());
        var opening = opener.opening(program, now, now, framework.get());
        return new Decision<>(
                opener.records(opening, Opening.MANUAL, requestedBy, now),
                new Answer(opening.cycle(), opening.asOf(), "open"));
    }

    private Refused nothingToDecideBy(Connection tables) throws SQLException {
        boolean known = !Query.list(tables, "select 1 from program where program = ?", row -> row.getInt(1), program)
                .isEmpty();
        return known
                ? Refused.conflict("Program %s has no framework yet: PUT /api/programs/%s/framework first."
                        .formatted(program, program))
                : Refused.notFound("There is no program " + program + ".");
    }
}

package io.tierline.tiering.cycle;

import io.tierline.contracts.topic.Topic;
import io.tierline.service.projection.Command;
import io.tierline.service.projection.Decision;
import io.tierline.tiering.fold.Minted;
import io.tierline.tiering.framework.FrameworkInForce;
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
        var framework = new FrameworkInForce(opener.frameworks(), program)
                .read(tables)
                .orElseThrow(() -> FrameworkInForce.missing(program));
        var now = Minted.time(opener.clock().instant());
        var opening = opener.opening(program, now, now, framework);
        return new Decision<>(
                opener.records(opening, Opening.MANUAL, requestedBy, now),
                new Answer(opening.cycle(), opening.asOf(), "open"));
    }
}

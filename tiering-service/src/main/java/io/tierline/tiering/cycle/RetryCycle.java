package io.tierline.tiering.cycle;

import io.tierline.contracts.topic.Topic;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Command;
import io.tierline.service.projection.Decision;
import io.tierline.tiering.cycle.Cycles.Attempted;
import io.tierline.tiering.fold.Minted;
import io.tierline.tiering.framework.FrameworkInForce;
import io.tierline.tiering.framework.Published;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The request to open a failed cycle again under its id. Its barrier says which attempt it is, so that scores of an
 * earlier one, however late they come, are told apart.
 */
final class RetryCycle implements Command<OpenCycle.Answer> {
    private final CycleOpener opener;
    private final String program;
    private final String cycle;
    private final String requestedBy;

    RetryCycle(CycleOpener opener, String program, String cycle, String requestedBy) {
        this.opener = opener;
        this.program = program;
        this.cycle = cycle;
        this.requestedBy = requestedBy;
    }

    @Override
    public Set<Topic> restsOn() {
        return Set.of(Topic.FRAMEWORKS);
    }

    @Override
    public Decision<OpenCycle.Answer> decide(Connection tables) throws SQLException {
        var cycles = Cycles.attempted(tables, program);
        var asked = cycles.stream()
                .filter(one -> one.cycle().equals(cycle))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("Program " + program + " has no cycle " + cycle + "."));
        if (asked.state().equals("open"))
            return Decision.nothing(new OpenCycle.Answer(cycle, asked.asOf(), asked.state()));
        if (!asked.state().equals("failed"))
            throw Refused.conflict("Cycle %s is %s; only a failed one can be retried.".formatted(cycle, asked.state()));
        var last = cycles.getFirst();
        if (!last.equals(asked))
            throw Refused.conflict("Cycle %s was opened since: POST /api/programs/%s/cycles opens another."
                    .formatted(last.cycle(), program));
        return again(tables, asked);
    }

    /**
     * As of the same instant, by the same version unless that was what failed, while scores of it are exact; later as of
     * now, by the one in force.
     */
    private Decision<OpenCycle.Answer> again(Connection tables, Attempted failed) throws SQLException {
        var inForce = new FrameworkInForce(opener.frameworks(), program)
                .read(tables)
                .orElseThrow(() -> FrameworkInForce.missing(program));
        var now = Minted.time(opener.clock().instant());
        boolean exact = Duration.between(failed.asOf(), now).compareTo(Schedule.EXACT_FOR) <= 0;
        var opening = exact
                ? opener.again(
                        program, failed, failed.asOf(), version(tables, failed).orElse(inForce))
                : opener.again(program, failed, now, inForce);
        return new Decision<>(
                opener.records(opening, Opening.MANUAL, requestedBy, now),
                new OpenCycle.Answer(cycle, opening.asOf(), "open"));
    }

    private Optional<Published> version(Connection tables, Attempted failed) throws SQLException {
        if (EndCycles.FRAMEWORK.equals(failed.reason())) return Optional.empty();
        return opener.frameworks().versions(tables, program).stream()
                .filter(version -> version.version() == failed.version())
                .findFirst();
    }
}

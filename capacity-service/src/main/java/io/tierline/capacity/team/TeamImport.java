package io.tierline.capacity.team;

import io.tierline.contracts.event.Event;
import io.tierline.contracts.topic.Topic;
import io.tierline.prioritization.framework.Violation;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.Command;
import io.tierline.service.projection.Decision;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Members made or changed as a file says, all or none.
 *
 * @param dryRun whether only to tell what would come of it
 */
record TeamImport(String program, TeamFile file, boolean dryRun, Instant now) implements Command<TeamImport.Outcome> {

    /**
     * What came of it, or would.
     *
     * @param rows how many members the file has
     * @param changed how many of them are new, or others than before
     * @param refused what is wrong, by row; nothing is written then
     */
    record Outcome(int rows, int changed, int unchanged, List<CsvFault> refused) {}

    @Override
    public Decision<Outcome> decide(Connection tables) throws SQLException {
        var team = Team.read(tables, program, now);
        List<CsvFault> faults = new ArrayList<>(file.faults());
        List<Event> events = new ArrayList<>();
        for (var row : file.rows()) {
            var document = document(team, row);
            var broken = faults(team.rules(), row, document, faults);
            faults.addAll(broken);
            if (!faults.isEmpty()) continue;
            var story = team.member(row.member());
            var wanted = document.toEvent();
            if (!story.holds(wanted)) events.add(story.event(program, wanted, now));
        }
        if (!faults.isEmpty()) return refused(faults);
        var outcome = new Outcome(file.rows().size(), events.size(), file.rows().size() - events.size(), List.of());
        return dryRun ? Decision.nothing(outcome) : Decision.events(events, outcome);
    }

    private static MemberDocument document(Team team, TeamFileRow row) {
        var day = Objects.requireNonNullElse(row.effectiveOn(), team.rules().today());
        return row.document(team.member(row.member()).asOf(day));
    }

    /** Of each cell what was found first. */
    private static List<CsvFault> faults(
            TeamRules rules, TeamFileRow row, MemberDocument document, List<CsvFault> before) {
        var told = new HashSet<String>();
        for (var fault : before) if (fault.row() == row.number()) told.add(fault.column());
        List<Violation> violations = new ArrayList<>(MemberDocumentCheck.violations(row.member(), document));
        violations.addAll(rules.violations(document));
        return violations.stream()
                .map(violation -> new CsvFault(row.number(), column(violation.pointer()), violation.detail()))
                .filter(fault -> told.add(fault.column()))
                .toList();
    }

    private static String column(String pointer) {
        int end = pointer.indexOf('/', 1);
        return pointer.substring(1, end < 0 ? pointer.length() : end);
    }

    private Decision<Outcome> refused(List<CsvFault> faults) {
        var byRow =
                faults.stream().sorted(Comparator.comparingInt(CsvFault::row)).toList();
        if (!dryRun)
            throw Refused.invalid(byRow.stream().map(CsvFault::violation).toList());
        return Decision.nothing(new Outcome(file.rows().size(), 0, 0, byRow));
    }

    @Override
    public Set<Topic> restsOn() {
        return Set.of(Topic.FRAMEWORKS);
    }
}

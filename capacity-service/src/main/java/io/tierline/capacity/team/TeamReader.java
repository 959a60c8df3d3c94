package io.tierline.capacity.team;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/** Reads teams as of now, outside of commands. */
@ApplicationScoped
class TeamReader {
    private final AgroalDataSource database;
    private final Clock clock;

    TeamReader(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Who is there or to come, by member id; nobody in a program that nobody made. */
    List<MemberStory> present(String program) {
        try (var tables = database.getConnection()) {
            tables.setAutoCommit(false);
            var rules = TeamRules.find(tables, program, clock.instant());
            var members = rules.isEmpty()
                    ? List.<MemberStory>of()
                    : TeamTable.read(
                                    tables,
                                    program,
                                    rules.get().zone(),
                                    rules.get().today())
                            .values()
                            .stream()
                            .filter(MemberStory::isThere)
                            .toList();
            tables.rollback();
            return members;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws io.tierline.service.problem.Refused not found unless there or to come */
    MemberStory present(String program, String member) {
        try (var tables = database.getConnection()) {
            tables.setAutoCommit(false);
            try {
                return Team.read(tables, program, member, clock.instant()).present(member);
            } finally {
                tables.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.tierline.tiering.board;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.ServiceLevel;
import io.tierline.prioritization.framework.Tier;
import io.tierline.prioritization.score.Rounding;
import io.tierline.service.paging.Page;
import io.tierline.service.problem.Refused;
import io.tierline.tiering.board.Board.BoardTier;
import io.tierline.tiering.cycle.ClosedCycle;
import io.tierline.tiering.cycle.CycleRow;
import io.tierline.tiering.cycle.Label;
import io.tierline.tiering.framework.FrameworkRow;
import io.tierline.tiering.framework.Frameworks;
import io.tierline.tiering.framework.ProgramRow;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The reading of the board from the tables. */
@Singleton
class BoardReader {
    /**
     * What of the board is asked for.
     *
     * @param tier the only one; null for all
     * @param limit partners of each tier
     * @param cursor where a page of one tier starts; null for the start
     */
    record Part(@Nullable String tier, int limit, @Nullable String cursor) {
        Part {
            if (tier == null && cursor != null)
                throw Refused.unreadable("tier: is missing, and required with a cursor, which is of one tier");
        }
    }

    private final Frameworks frameworks;
    private final DataSource database;

    BoardReader(Frameworks frameworks, DataSource database) {
        this.frameworks = frameworks;
        this.database = database;
    }

    Board board(String program, Part part) throws SQLException {
        ProgramRow.mustExist(program);
        var cycle = CycleRow.official(program);
        return cycle.isPresent() ? board(cycle.get(), part) : beforeTheFirst(program, part);
    }

    private Board beforeTheFirst(String program, Part part) {
        var inForce = FrameworkRow.inForce(program);
        var framework = inForce.flatMap(row -> frameworks.of(row.document));
        var tiers = framework
                .map(found -> tiers(found, part).stream()
                        .map(tier -> new BoardTier(tier.name(), service(tier.service()), 0, List.of(), null))
                        .toList())
                .orElse(List.of());
        var detail = framework.isEmpty()
                ? "No framework is published yet: PUT /api/programs/%s/framework."
                : "No cycle has closed yet: POST /api/programs/%s/cycles closes one.";
        return new Board(
                Label.OFFICIAL,
                null,
                null,
                framework.isEmpty() ? null : inForce.map(row -> row.version).orElse(null),
                framework.map(Framework::minCoverage).orElse(null),
                null,
                tiers,
                detail.formatted(program));
    }

    private Board board(CycleRow cycle, Part part) throws SQLException {
        var before = cycle.before();
        var framework = frameworks.of(cycle.framework);
        var tiers = new ArrayList<BoardTier>();
        if (framework.isPresent())
            try (var tables = database.getConnection()) {
                var members = new TierMembers(tables, cycle, before.orElse(null));
                var counts = members.counts();
                var position = TierPosition.of(cycle.cycle, part.cursor());
                for (var tier : tiers(framework.get(), part)) {
                    var found = members.page(tier.name(), position, part.limit() + 1);
                    var page = Page.of(
                            found,
                            part.limit(),
                            member -> position.after(member).text());
                    tiers.add(tier(
                            tier, counts.getOrDefault(tier.name(), 0), page, Notes.of(tables, cycle, page.items())));
                }
            }
        return new Board(
                Label.OFFICIAL,
                cycle.cycle,
                cycle.asOf,
                cycle.frameworkVersion,
                framework.map(Framework::minCoverage).orElse(null),
                before.map(ClosedCycle::of).orElse(null),
                List.copyOf(tiers),
                null);
    }

    private static BoardTier tier(Tier tier, int count, Page<TierMember> page, Notes notes) {
        return new BoardTier(
                tier.name(),
                service(tier.service()),
                count,
                page.items().stream().map(member -> member.shown(notes)).toList(),
                page.next());
    }

    private static List<Tier> tiers(Framework framework, Part part) {
        var asked = part.tier();
        if (asked == null) return framework.tiers();
        return List.of(framework
                .tier(asked)
                .orElseThrow(() -> Refused.notFound("The framework of the board has no tier " + asked + ".")));
    }

    private static Board.Service service(ServiceLevel level) {
        return new Board.Service(
                level.owner().name().toLowerCase(Locale.ROOT),
                level.commitments().stream()
                        .map(commitment -> new Board.Promise(
                                commitment.name(),
                                commitment.kind(),
                                commitment.every().toString(),
                                commitment.hours()))
                        .toList(),
                Rounding.fourDecimals(level.hoursPerWeek()));
    }
}

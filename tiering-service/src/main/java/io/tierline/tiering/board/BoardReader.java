package io.tierline.tiering.board;

import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.ServiceLevel;
import io.tierline.prioritization.score.Rounding;
import io.tierline.tiering.board.Board.BoardPartner;
import io.tierline.tiering.board.Board.BoardTier;
import io.tierline.tiering.cycle.CycleRow;
import io.tierline.tiering.decision.DecidedPartner;
import io.tierline.tiering.decision.DecisionRow;
import io.tierline.tiering.framework.FrameworkRow;
import io.tierline.tiering.framework.Frameworks;
import io.tierline.tiering.framework.ProgramRow;
import io.tierline.tiering.roster.PartnerRow;
import io.tierline.tiering.roster.PlacedPartner;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reading of the board from the tables. */
@Singleton
class BoardReader {
    static final String OFFICIAL = "official";

    private final Frameworks frameworks;

    BoardReader(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    Board board(String program) {
        ProgramRow.mustExist(program);
        return CycleRow.official(program).map(this::board).orElseGet(() -> beforeTheFirst(program));
    }

    private Board beforeTheFirst(String program) {
        var inForce = FrameworkRow.inForce(program);
        var framework = inForce.flatMap(row -> frameworks.of(row.document));
        if (framework.isEmpty())
            return new Board(
                    OFFICIAL,
                    null,
                    null,
                    null,
                    List.of(),
                    "No framework is published yet: PUT /api/programs/%s/framework.".formatted(program));
        return new Board(
                OFFICIAL,
                null,
                null,
                inForce.map(row -> row.version).orElse(null),
                tiers(framework.get(), Map.of()),
                "No cycle has closed yet: POST /api/programs/%s/cycles closes one.".formatted(program));
    }

    private Board board(CycleRow cycle) {
        var framework = frameworks.of(cycle.framework);
        var placed = new LinkedHashMap<String, PlacedPartner>();
        for (var row : PartnerRow.placed(cycle.program)) placed.put(row.partner(), row);
        var members = new LinkedHashMap<String, List<BoardPartner>>();
        for (var decision : DecisionRow.of(cycle.program, cycle.cycle)) {
            var row = placed.get(decision.partner());
            if (!movedSince(row)) add(members, decision.tier(), ranked(decision, row));
        }
        for (var row : placed.values())
            if (movedSince(row) && row.tier() != null) add(members, row.tier(), entered(row));
        return new Board(
                OFFICIAL,
                cycle.cycle,
                cycle.asOf,
                cycle.frameworkVersion,
                framework.map(found -> tiers(found, members)).orElse(List.of()),
                null);
    }

    /** Whether the roster, not the cycle, placed the partner last. */
    private static boolean movedSince(@Nullable PlacedPartner row) {
        return row != null && !"rescore".equals(row.placedFor());
    }

    private static void add(Map<String, List<BoardPartner>> members, String tier, BoardPartner partner) {
        members.computeIfAbsent(tier, _ -> new ArrayList<>()).add(partner);
    }

    private static BoardPartner ranked(DecidedPartner decision, @Nullable PlacedPartner row) {
        return new BoardPartner(
                decision.partner(),
                row == null || row.name().isEmpty() ? decision.name() : row.name(),
                decision.segment(),
                decision.rank(),
                decision.score(),
                decision.coverage(),
                decision.pendingDemotion(),
                row == null ? null : row.since());
    }

    private static BoardPartner entered(PlacedPartner row) {
        return new BoardPartner(row.partner(), row.name(), row.segment(), null, null, null, false, row.since());
    }

    private static List<BoardTier> tiers(Framework framework, Map<String, List<BoardPartner>> members) {
        return framework.tiers().stream()
                .map(tier -> new BoardTier(
                        tier.name(), service(tier.service()), members.getOrDefault(tier.name(), List.of())))
                .toList();
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

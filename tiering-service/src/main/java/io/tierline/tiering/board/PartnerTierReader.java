package io.tierline.tiering.board;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import io.tierline.tiering.appeal.AppealView;
import io.tierline.tiering.appeal.Appeals;
import io.tierline.tiering.board.PartnerTier.Past;
import io.tierline.tiering.board.PartnerTier.Why;
import io.tierline.tiering.cycle.ClosedCycle;
import io.tierline.tiering.cycle.CycleRow;
import io.tierline.tiering.cycle.Label;
import io.tierline.tiering.decision.Change;
import io.tierline.tiering.decision.ChangeRow;
import io.tierline.tiering.decision.DecisionRow;
import io.tierline.tiering.decision.PendingRow;
import io.tierline.tiering.exception.ExceptionView;
import io.tierline.tiering.exception.Exceptions;
import io.tierline.tiering.fold.JsonText;
import io.tierline.tiering.roster.PartnerRow;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The reading of one partner's tier from the tables. */
@Singleton
class PartnerTierReader {
    private static final TypeReference<List<FactorPoints>> FACTORS = new TypeReference<>() {};
    private static final int MOST_APPEALS = 20;

    private final DataSource database;

    PartnerTierReader(DataSource database) {
        this.database = database;
    }

    PartnerTier read(String program, String partner) throws SQLException {
        var row = PartnerRow.named(program, partner);
        var history = DecisionRow.history(program, partner);
        var cycle = CycleRow.official(program).orElse(null);
        var decision = cycle == null ? null : decisionOf(cycle, history);
        var before = cycle == null ? null : cycle.before().orElse(null);
        var tier = tierNow(row, decision);
        Optional<ExceptionView> granted;
        List<AppealView> appeals;
        try (var tables = database.getConnection()) {
            granted = Exceptions.last(tables, program, partner);
            appeals = Appeals.of(tables, program, partner, MOST_APPEALS);
        }
        return new PartnerTier(
                partner,
                row.name.isEmpty() && decision != null ? decision.name : row.name,
                row.segment,
                Label.OFFICIAL,
                tier,
                tier == null || !tier.equals(row.tier) ? null : row.since,
                cycle == null ? null : cycle.cycle,
                cycle == null ? null : cycle.asOf,
                cycle == null ? null : cycle.frameworkVersion,
                decision == null ? null : decision.rank,
                decision == null ? null : decision.score,
                decision == null ? null : decision.coverage,
                decision == null ? null : decision.target,
                decision == null ? null : decision.marginToLine,
                decision == null ? null : decision.line,
                decision == null ? null : decision.rule,
                granted.filter(one ->
                                one.active() || (decision != null && one.id().equals(decision.exception)))
                        .orElse(null),
                appeals,
                before == null ? null : ClosedCycle.of(before),
                trend(decision, before == null ? null : decisionOf(before, history)),
                cycle == null || decision == null || !pends(decision, tier, cycle, granted) ? null : pending(decision),
                decision == null ? null : new Why(JsonText.read(decision.factors, FACTORS)),
                ChangeRow.of(program, partner).stream().map(Change::of).toList(),
                history.stream().map(PartnerTierReader::past).toList(),
                detail(row, cycle, decision));
    }

    /** As the board tells it ({@link NowIn}): for a moment after a cycle closes its moves are still coming in. */
    private static @Nullable String tierNow(PartnerRow row, @Nullable DecisionRow decision) {
        boolean byCycle = row.placedFor == null || row.placedFor.equals("rescore");
        return byCycle && decision != null ? decision.tier : row.tier;
    }

    private static @Nullable DecisionRow decisionOf(CycleRow cycle, List<DecisionRow> history) {
        return history.stream()
                .filter(decision -> decision.cycle.equals(cycle.cycle))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Trend trend(@Nullable DecisionRow decision, @Nullable DecisionRow before) {
        if (decision == null || before == null) return null;
        return Trend.of(decision.score, decision.rank, before.score, before.rank, before.tier);
    }

    /** As the board tells it ({@link NowIn#PENDING}). */
    private static boolean pends(
            DecisionRow decision, @Nullable String tier, CycleRow cycle, Optional<ExceptionView> granted) {
        long closed = cycle.closedPlace == null ? Long.MAX_VALUE : cycle.closedPlace;
        return decision.tier.equals(tier)
                && granted.filter(one -> one.place() > closed).isEmpty();
    }

    private static @Nullable Pending pending(DecisionRow decision) {
        PendingRow row = PendingRow.findById(new DecisionRow.Key(decision.program, decision.cycle, decision.partner));
        return row == null ? null : Pending.of(row.cyclesLeft, row.pointsShort, row.toKeep);
    }

    private static Past past(DecisionRow row) {
        return new Past(
                row.cycle,
                row.asOf,
                row.rank,
                row.score,
                row.coverage,
                row.target,
                row.tier,
                row.before,
                row.pendingDemotion,
                row.marginToLine,
                row.line,
                row.rule,
                row.exception);
    }

    private static @Nullable String detail(PartnerRow row, @Nullable CycleRow cycle, @Nullable DecisionRow decision) {
        if (cycle == null) return "No cycle has closed yet.";
        if (!row.registered && row.tier == null) return "The partner is retired.";
        return decision == null ? "The partner has entered since the last cycle; the next one scores it." : null;
    }
}

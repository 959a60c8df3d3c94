package io.tierline.tiering.decision;

import io.tierline.contracts.event.TierEvent.Basis;
import io.tierline.contracts.event.TierEvent.TierDecided;
import io.tierline.tiering.fold.Batch;
import io.tierline.tiering.fold.Fold;
import io.tierline.tiering.fold.JsonText;
import io.tierline.tiering.fold.Taken;
import io.tierline.tiering.fold.Times;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each cycle decided for each partner. */
public final class DecisionFold implements Fold {
    private static final String INSERT = """
            insert into decision (program, partner, cycle, as_of, name, segment, rank, score, coverage, factors, target,
            tier, before, cycles_below, pending_demotion, margin_to_line, framework_version, offsets, line, rule,
            exception, earned_tier, earned_below, digest)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    @Override
    public List<String> tables() {
        return List.of("decision");
    }

    @Override
    public void apply(Connection tables, List<Taken> events) throws SQLException {
        var decided = events.stream()
                .filter(taken -> taken.event().data() instanceof TierDecided)
                .toList();
        Batch.write(tables, INSERT, decided, DecisionFold::bind);
    }

    private static void bind(PreparedStatement row, Taken taken) throws SQLException {
        var decided = (TierDecided) taken.event().data();
        row.setString(1, taken.event().program());
        row.setString(2, taken.event().subject());
        row.setString(3, decided.cycle());
        row.setObject(4, Times.column(decided.asOf()));
        row.setString(5, decided.name());
        row.setString(6, decided.segment());
        row.setInt(7, decided.rank());
        row.setDouble(8, decided.score());
        row.setDouble(9, decided.coverage());
        row.setString(10, JsonText.of(decided.factors()));
        row.setString(11, decided.target());
        row.setString(12, decided.tier());
        row.setString(13, decided.before());
        row.setInt(14, decided.cyclesBelow());
        row.setBoolean(15, decided.pendingDemotion());
        row.setObject(16, decided.marginToLine());
        bind(row, decided.basis());
    }

    private static void bind(PreparedStatement row, @Nullable Basis basis) throws SQLException {
        var earned = basis == null ? null : basis.earned();
        row.setObject(17, basis == null ? null : basis.frameworkVersion(), Types.INTEGER);
        row.setString(18, basis == null ? null : JsonText.of(basis.offsets()));
        row.setObject(19, basis == null ? null : basis.line(), Types.DOUBLE);
        row.setString(20, basis == null ? null : basis.rule());
        row.setString(21, basis == null ? null : basis.exception());
        row.setString(22, earned == null ? null : earned.tier());
        row.setObject(23, earned == null ? null : earned.cyclesBelow(), Types.INTEGER);
        row.setString(24, basis == null ? null : basis.digest());
    }
}

package io.tierline.tiering.decision;

import io.tierline.contracts.event.TierEvent.Basis;
import io.tierline.contracts.event.TierEvent.TierDecided;
import io.tierline.tiering.fold.Copy;
import io.tierline.tiering.fold.CopyText;
import io.tierline.tiering.fold.Fold;
import io.tierline.tiering.fold.JsonText;
import io.tierline.tiering.fold.Taken;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What each cycle decided for each partner. */
public final class DecisionFold implements Fold {
    private static final Copy DECISIONS = new Copy(
            "decision",
            List.of(
                    "program",
                    "partner",
                    "cycle",
                    "as_of",
                    "name",
                    "segment",
                    "rank",
                    "score",
                    "coverage",
                    "factors",
                    "target",
                    "tier",
                    "before",
                    "cycles_below",
                    "pending_demotion",
                    "margin_to_line",
                    "framework_version",
                    "offsets",
                    "line",
                    "rule",
                    "exception",
                    "earned_tier",
                    "earned_below",
                    "digest"));

    private static final int OF_A_RECEIPT = 8;

    @Override
    public List<String> tables() {
        return List.of("decision");
    }

    @Override
    public void apply(Connection tables, List<Taken> events) throws SQLException {
        var decided = events.stream()
                .filter(taken -> taken.event().data() instanceof TierDecided)
                .toList();
        DECISIONS.write(tables, decided, DecisionFold::write);
    }

    private static void write(CopyText row, Taken taken) {
        var decided = (TierDecided) taken.event().data();
        row.text(taken.event().program())
                .text(taken.event().subject())
                .text(decided.cycle())
                .time(decided.asOf())
                .text(decided.name())
                .text(decided.segment())
                .whole(decided.rank())
                .number(decided.score())
                .number(decided.coverage())
                .text(JsonText.of(decided.factors()))
                .text(decided.target())
                .text(decided.tier())
                .text(decided.before())
                .whole(decided.cyclesBelow())
                .truth(decided.pendingDemotion())
                .optional(decided.marginToLine());
        var basis = decided.basis();
        if (basis == null) for (int i = 0; i < OF_A_RECEIPT; i++) row.text(null);
        else write(row, basis);
    }

    private static void write(CopyText row, Basis basis) {
        var earned = basis.earned();
        row.whole(basis.frameworkVersion())
                .text(JsonText.of(basis.offsets()))
                .number(basis.line())
                .text(basis.rule())
                .text(basis.exception())
                .text(earned == null ? null : earned.tier())
                .optional(earned == null ? null : earned.cyclesBelow())
                .text(basis.digest());
    }
}

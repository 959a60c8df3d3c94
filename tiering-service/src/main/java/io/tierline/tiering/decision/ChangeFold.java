package io.tierline.tiering.decision;

import io.tierline.contracts.event.TierEvent.TierChanged;
import io.tierline.contracts.event.TierEvent.TierPending;
import io.tierline.tiering.fold.Batch;
import io.tierline.tiering.fold.Fold;
import io.tierline.tiering.fold.JsonText;
import io.tierline.tiering.fold.Taken;
import io.tierline.tiering.fold.Times;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;

/** The log of moves, pending demotions, and where each partner is placed now: the last move of a partner says it. */
public final class ChangeFold implements Fold {
    private static final String CHANGE = """
            insert into tier_change (program, id, partner, at, name, from_tier, to_tier, direction, reason, cycle, score,
            rank, margin_to_line, contributions)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String PLACEMENT = """
            insert into partner (program, partner, tier, since, placed_for) values (?, ?, ?, ?, ?)
            on conflict (program, partner)
            do update set tier = excluded.tier, since = excluded.since, placed_for = excluded.placed_for
            """;
    private static final String PENDING = """
            insert into pending_demotion (program, cycle, partner, cycles_left, points_short, to_keep)
            values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    @Override
    public List<String> tables() {
        return List.of("tier_change", "pending_demotion", "partner");
    }

    @Override
    public void apply(Connection tables, List<Taken> events) throws SQLException {
        var changes = events.stream()
                .filter(taken -> taken.event().data() instanceof TierChanged)
                .toList();
        Batch.write(tables, CHANGE, changes, ChangeFold::bindChange);
        var last = new TreeMap<String, Taken>();
        for (var change : changes) last.put(change.event().key().text(), change);
        Batch.write(tables, PLACEMENT, last.values(), ChangeFold::bindPlacement);
        var pending = events.stream()
                .filter(taken -> taken.event().data() instanceof TierPending)
                .toList();
        Batch.write(tables, PENDING, pending, ChangeFold::bindPending);
    }

    private static void bindChange(PreparedStatement row, Taken taken) throws SQLException {
        var change = (TierChanged) taken.event().data();
        row.setString(1, taken.event().program());
        row.setString(2, taken.event().id());
        row.setString(3, taken.event().subject());
        row.setObject(4, Times.column(taken.event().time()));
        row.setString(5, change.name());
        row.setString(6, change.from());
        row.setString(7, change.to());
        row.setString(8, change.direction());
        row.setString(9, change.reason());
        row.setString(10, change.cycle());
        row.setObject(11, change.score());
        row.setObject(12, change.rank());
        row.setObject(13, change.marginToLine());
        row.setString(14, JsonText.of(change.topContributions()));
    }

    private static void bindPlacement(PreparedStatement row, Taken taken) throws SQLException {
        var change = (TierChanged) taken.event().data();
        row.setString(1, taken.event().program());
        row.setString(2, taken.event().subject());
        row.setString(3, change.to());
        row.setObject(4, Times.column(taken.event().time()));
        row.setString(5, change.reason());
    }

    private static void bindPending(PreparedStatement row, Taken taken) throws SQLException {
        var pending = (TierPending) taken.event().data();
        row.setString(1, taken.event().program());
        row.setString(2, pending.cycle());
        row.setString(3, taken.event().subject());
        row.setInt(4, pending.cyclesLeft());
        row.setDouble(5, pending.pointsShort());
        row.setString(6, pending.toKeep() == null ? null : JsonText.of(pending.toKeep()));
    }
}

package io.tierline.tiering.board;

import io.tierline.tiering.board.Board.BoardPartner;
import io.tierline.tiering.fold.Times;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A partner of the board, as {@link TierMembers} reads it.
 *
 * @param rank null when it entered since the cycle; then there is no score either
 * @param target what its score says; null when it entered since
 * @param exception id of the one in force, or that held it in the cycle; null when there is none
 */
record TierMember(
        String partner,
        String name,
        String segment,
        @Nullable Integer rank,
        double score,
        double coverage,
        boolean pendingDemotion,
        @Nullable Instant since,
        @Nullable Trend trend,
        @Nullable String target,
        @Nullable String rule,
        @Nullable Double line,
        @Nullable String exception) {

    static TierMember of(ResultSet row) throws SQLException {
        var rank = row.getObject("rank", Integer.class);
        return new TierMember(
                row.getString("partner"),
                row.getString("name"),
                row.getString("segment"),
                rank,
                row.getDouble("score"),
                row.getDouble("coverage"),
                row.getBoolean("pending_demotion"),
                Times.optional(row, "since"),
                rank == null ? null : trend(row, rank),
                row.getString("target"),
                row.getString("rule"),
                row.getObject("line", Double.class),
                row.getString("exception"));
    }

    private static @Nullable Trend trend(ResultSet row, int rank) throws SQLException {
        var before = row.getObject("rank_before", Integer.class);
        if (before == null) return null;
        return Trend.of(
                row.getDouble("score"), rank, row.getDouble("score_before"), before, row.getString("tier_before"));
    }

    BoardPartner shown(Notes notes) {
        return new BoardPartner(
                partner,
                name,
                segment,
                rank,
                rank == null ? null : score,
                rank == null ? null : coverage,
                pendingDemotion,
                since,
                trend,
                target,
                rule,
                line,
                notes.exception(this),
                notes.pending(this));
    }
}

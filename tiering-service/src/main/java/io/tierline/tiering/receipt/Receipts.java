package io.tierline.tiering.receipt;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tierline.contracts.event.DecisionReceipt;
import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import io.tierline.contracts.event.TierEvent.Earned;
import io.tierline.tiering.cycle.CycleRow;
import io.tierline.tiering.fold.JsonText;
import io.tierline.tiering.fold.Query;
import io.tierline.tiering.fold.Times;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Receipts as the tables hold them. */
public final class Receipts {
    private static final TypeReference<Map<String, Long>> OFFSETS = new TypeReference<>() {};
    private static final TypeReference<List<FactorPoints>> FACTORS = new TypeReference<>() {};
    private static final int FETCH = 1_000;
    private static final String SELECT =
            "select * from decision where program = ? and cycle = ? and digest is not null and rank > ? order by rank limit ?";

    /** Takes one receipt after the other. */
    @FunctionalInterface
    public interface Sink {
        void take(DecisionReceipt receipt) throws SQLException;
    }

    private Receipts() {}

    /** Those that come after a rank, at most so many. */
    static List<DecisionReceipt> page(Connection tables, CycleRow cycle, int afterRank, int most) throws SQLException {
        return Query.list(tables, SELECT, Receipts::read, cycle.program, cycle.cycle, afterRank, most);
    }

    /** Every one, by rank, few of them in memory at a time. */
    public static void each(Connection tables, CycleRow cycle, Sink sink) throws SQLException {
        tables.setAutoCommit(false);
        try (var select = tables.prepareStatement(SELECT)) {
            select.setFetchSize(FETCH);
            select.setString(1, cycle.program);
            select.setString(2, cycle.cycle);
            select.setInt(3, 0);
            select.setInt(4, Integer.MAX_VALUE);
            try (var rows = select.executeQuery()) {
                while (rows.next()) sink.take(read(rows));
            }
        } finally {
            tables.rollback();
            tables.setAutoCommit(true);
        }
    }

    private static DecisionReceipt read(ResultSet row) throws SQLException {
        return new DecisionReceipt(
                row.getString("program"),
                row.getString("partner"),
                row.getString("name"),
                row.getString("segment"),
                row.getString("cycle"),
                Times.of(row, "as_of"),
                row.getInt("framework_version"),
                JsonText.read(row.getString("offsets"), OFFSETS),
                JsonText.read(row.getString("factors"), FACTORS),
                row.getDouble("score"),
                row.getDouble("coverage"),
                row.getInt("rank"),
                row.getDouble("line"),
                row.getObject("margin_to_line", Double.class),
                row.getString("target"),
                row.getString("tier"),
                row.getString("before"),
                row.getInt("cycles_below"),
                row.getBoolean("pending_demotion"),
                row.getString("rule"),
                row.getString("exception"),
                earned(row),
                row.getString("digest"));
    }

    private static @Nullable Earned earned(ResultSet row) throws SQLException {
        var tier = row.getString("earned_tier");
        return tier == null ? null : new Earned(tier, row.getInt("earned_below"));
    }
}

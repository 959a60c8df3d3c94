package io.tierline.tiering.report;

import io.tierline.tiering.cycle.Label;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The log of moves as a file, the newest first. */
final class MovesFile {
    private static final List<String> COLUMNS = List.of(
            "at",
            "partner",
            "name",
            "from",
            "to",
            "direction",
            "reason",
            "cycle",
            "score",
            "rank",
            "marginToLine",
            "label");
    private static final String SQL = """
            select at, partner, name, from_tier, to_tier, direction, reason, cycle, score, rank, margin_to_line
            from tier_change where program = ? and at >= ? order by at desc, id desc
            """;

    private MovesFile() {}

    static TableFile of(String program, Instant since) {
        return new TableFile(program + "-tier-changes", COLUMNS, SQL, List.of(program, since), MovesFile::values);
    }

    private static List<@Nullable Object> values(ResultSet row) throws SQLException {
        return Arrays.asList(
                TableFile.instant(row, "at"),
                row.getString("partner"),
                row.getString("name"),
                row.getString("from_tier"),
                row.getString("to_tier"),
                row.getString("direction"),
                row.getString("reason"),
                row.getString("cycle"),
                row.getObject("score", Double.class),
                row.getObject("rank", Integer.class),
                row.getObject("margin_to_line", Double.class),
                Label.OFFICIAL);
    }
}

package io.tierline.capacity.team;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of one row, read as what they stand for. */
record TeamCells(int row, Map<TeamColumn, String> cells, List<CsvFault> faults) {
    private static final String BETWEEN = ";";

    /** Null when empty, or when the file has no such column. */
    @Nullable
    String text(TeamColumn column) {
        var cell = cells.getOrDefault(column, "");
        return cell.isEmpty() ? null : cell;
    }

    @Nullable
    BigDecimal decimal(TeamColumn column) {
        var cell = text(column);
        if (cell == null) return null;
        try {
            return new BigDecimal(cell);
        } catch (NumberFormatException e) {
            wrong(
                    column,
                    cell.indexOf(',') >= 0
                            ? "expected a decimal point, as in 38.5, not a comma: " + cell
                            : "expected a number, not " + cell);
            return null;
        }
    }

    /** Empty when the cell is empty; null when the file has no such column. */
    @Nullable
    List<@Nullable String> list(TeamColumn column) {
        var cell = cells.get(column);
        if (cell == null) return null;
        List<@Nullable String> list = new ArrayList<>();
        for (var entry : cell.split(BETWEEN, -1)) if (!entry.isBlank()) list.add(entry.strip());
        return list;
    }

    @Nullable
    LocalDate date(TeamColumn column) {
        var cell = text(column);
        if (cell == null) return null;
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeException e) {
            wrong(column, "expected a date such as 2027-01-31, not " + cell);
            return null;
        }
    }

    private void wrong(TeamColumn column, String detail) {
        faults.add(new CsvFault(row, column.title(), detail));
    }
}

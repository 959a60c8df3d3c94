package io.tierline.capacity.team;

import io.tierline.capacity.team.CsvLines.Line;
import io.tierline.service.problem.Refused;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A team as a spreadsheet has it, one member a row.
 *
 * @param faults what is wrong with the file, whatever the team is
 */
record TeamFile(List<TeamFileRow> rows, List<CsvFault> faults) {
    static final int MOST_ROWS = 5_000;

    /** @throws Refused unreadable when it is no file of separated values, or has no rows */
    static TeamFile read(byte[] body) {
        var lines = CsvLines.read(body);
        if (lines.size() < 2)
            throw Refused.unreadable("The file has no rows: expected a header (%s), then a member a row."
                    .formatted(TeamColumn.titles()));
        if (lines.size() - 1 > MOST_ROWS)
            throw Refused.unreadable("The file has %d rows (at most: %d).".formatted(lines.size() - 1, MOST_ROWS));
        var header = lines.getFirst();
        List<CsvFault> faults = new ArrayList<>();
        var columns = columns(header, faults);
        List<TeamFileRow> rows = new ArrayList<>();
        if (faults.isEmpty())
            for (var line : lines.subList(1, lines.size()))
                rows.add(TeamFileRow.of(line.row(), cells(line, header, columns, faults), faults));
        repeated(rows, faults);
        return new TeamFile(rows, faults);
    }

    private static List<TeamColumn> columns(Line header, List<CsvFault> faults) {
        List<TeamColumn> columns = new ArrayList<>();
        for (var title : titles(header)) {
            var column = TeamColumn.titled(title);
            if (column.isEmpty())
                faults.add(
                        new CsvFault(header.row(), title, "is no column here (expected: " + TeamColumn.titles() + ")"));
            else if (columns.contains(column.get())) faults.add(new CsvFault(header.row(), title, "stands twice"));
            else columns.add(column.get());
        }
        for (var column : TeamColumn.values())
            if (column.isRequired() && !columns.contains(column))
                faults.add(new CsvFault(header.row(), column.title(), "is missing"));
        return columns;
    }

    /** Columns without a title at the end are what spreadsheets make of cells that were emptied. */
    private static List<String> titles(Line header) {
        int end = header.cells().size();
        while (header.cells().get(end - 1).isEmpty()) end--;
        return header.cells().subList(0, end);
    }

    /** A row may end early; the cells it lacks are empty. One that is longer than the header hides a separator. */
    private static Map<TeamColumn, String> cells(
            Line line, Line header, List<TeamColumn> columns, List<CsvFault> faults) {
        var cells = new EnumMap<TeamColumn, String>(TeamColumn.class);
        for (int i = 0; i < columns.size(); i++)
            cells.put(columns.get(i), i < line.cells().size() ? line.cells().get(i) : "");
        if (line.cells().size() > header.cells().size()
                || line.cells().stream().skip(columns.size()).anyMatch(cell -> !cell.isEmpty()))
            faults.add(new CsvFault(
                    line.row(),
                    columns.getLast().title(),
                    "is followed by more cells than there are columns: write decimals with a point, and put cells that"
                            + " contain the separator into double quotes"));
        return cells;
    }

    private static void repeated(List<TeamFileRow> rows, List<CsvFault> faults) {
        Map<String, Integer> first = new HashMap<>();
        for (var row : rows) {
            var before = row.member().isEmpty() ? null : first.putIfAbsent(row.member(), row.number());
            if (before != null)
                faults.add(
                        new CsvFault(row.number(), TeamColumn.MEMBER.title(), "stands in row " + before + " already"));
        }
    }
}

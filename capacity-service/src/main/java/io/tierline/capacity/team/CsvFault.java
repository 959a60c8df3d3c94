package io.tierline.capacity.team;

import io.tierline.prioritization.framework.Violation;

/**
 * What is wrong with one cell of a file.
 *
 * @param row as a spreadsheet counts them: the first line is 1
 */
public record CsvFault(int row, String column, String detail) {

    Violation violation() {
        var token = column.replace("~", "~0").replace("/", "~1");
        return new Violation("/rows/" + row + "/" + token, detail);
    }
}

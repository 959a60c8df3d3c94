package io.tierline.capacity.team;

import io.tierline.service.problem.Refused;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** A file of separated values as spreadsheets write it: UTF-8, with or without a BOM, commas or semicolons. */
final class CsvLines {
    private static final String BOM = "\uFEFF";

    /**
     * A line that is not blank.
     *
     * @param row as a spreadsheet counts them, from 1
     * @param cells without spaces around them
     */
    record Line(int row, List<String> cells) {}

    private CsvLines() {}

    /** @throws Refused unreadable, with the line where reading ended */
    static List<Line> read(byte[] body) {
        var text = text(body);
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            return lines(parser);
        } catch (IOException | UncheckedIOException e) {
            throw Refused.unreadable("The file cannot be read as separated values: " + e.getMessage());
        }
    }

    private static String text(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith(BOM) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Refused.unreadable("The file is not UTF-8: save it as \"CSV UTF-8\".");
        }
    }

    /** Lists in cells are separated by semicolons, but no header has any unless they are what separates its cells. */
    private static char separator(String text) {
        var header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return header.indexOf(';') >= 0 ? ';' : ',';
    }

    private static List<Line> lines(CSVParser parser) {
        List<Line> lines = new ArrayList<>();
        for (var line : parser) {
            var cells = line.stream().map(String::strip).toList();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty()))
                lines.add(new Line(Math.toIntExact(line.getRecordNumber()), cells));
        }
        return lines;
    }
}

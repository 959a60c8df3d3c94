package io.tierline.service.csv;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values by RFC 4180 in UTF-8, written row by row after a row of column names. Texts are quoted and
 * harmless to spreadsheets; numbers stand as they are; what is absent is empty.
 */
public final class CsvTable implements Closeable {
    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
            .enable(CsvGenerator.Feature.ALWAYS_QUOTE_EMPTY_STRINGS)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private final SequenceWriter rows;

    public CsvTable(OutputStream out, List<String> columns) throws IOException {
        var schema = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
        columns.stream().map(HarmlessText::of).forEach(schema::addColumn);
        rows = MAPPER.writer(schema.build()).writeValues(out);
    }

    /** One value for each column: text, number, truth value, or null. */
    public void row(List<? extends @Nullable Object> values) throws IOException {
        var cells = new ArrayList<@Nullable Object>(values.size());
        for (var value : values) cells.add(value instanceof String text ? HarmlessText.of(text) : value);
        rows.write(cells);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}

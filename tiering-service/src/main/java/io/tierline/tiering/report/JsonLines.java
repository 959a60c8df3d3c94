package io.tierline.tiering.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tierline.service.csv.RowWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON objects in UTF-8, one a line, named by column; what is absent is left out. Texts stand as they are. */
final class JsonLines implements RowWriter {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .build();

    private final List<String> columns;
    private final SequenceWriter rows;

    JsonLines(OutputStream out, List<String> columns) throws IOException {
        this.columns = List.copyOf(columns);
        this.rows = MAPPER.writer().withRootValueSeparator("\n").writeValues(out);
    }

    @Override
    public void row(List<? extends @Nullable Object> values) throws IOException {
        var fields = new LinkedHashMap<String, Object>();
        for (int i = 0; i < columns.size(); i++) {
            var value = values.get(i);
            if (value != null) fields.put(columns.get(i), value);
        }
        rows.write(fields);
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}

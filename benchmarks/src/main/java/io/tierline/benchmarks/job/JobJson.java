package io.tierline.benchmarks.job;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The peers' JSON: Jackson's databind on records. */
public final class JobJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final ObjectReader EVENT = MAPPER.readerFor(SourceEvent.class);
    private static final ObjectReader REGISTER = MAPPER.readerFor(Register.class);
    private static final ObjectReader SCORE = MAPPER.readerFor(ScoreLine.class);
    private static final ObjectWriter WRITER = MAPPER.writer();

    private JobJson() {}

    public static SourceEvent event(byte[] json) {
        return read(EVENT, json);
    }

    public static Register register(byte[] json) {
        return read(REGISTER, json);
    }

    public static ScoreLine score(byte[] json) {
        return read(SCORE, json);
    }

    public static byte[] write(Object record) {
        try {
            return WRITER.writeValueAsBytes(record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(ObjectReader reader, byte[] json) {
        try {
            return reader.readValue(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

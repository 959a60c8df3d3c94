package io.tierline.benchmarks.streams;

import io.tierline.benchmarks.job.JobJson;
import io.tierline.benchmarks.job.Register;
import io.tierline.benchmarks.job.ScoreLine;
import io.tierline.benchmarks.job.SourceEvent;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** Serdes that keep records as JSON. */
final class JsonSerde {
    private JsonSerde() {}

    static Serde<SourceEvent> event() {
        return of(JobJson::event);
    }

    static Serde<Register> register() {
        return of(JobJson::register);
    }

    static Serde<ScoreLine> score() {
        return of(JobJson::score);
    }

    private static <T> Serde<T> of(Function<byte[], T> read) {
        return Serdes.serdeFrom(
                (_, value) -> value == null ? null : JobJson.write(value),
                (_, bytes) -> bytes == null ? null : read.apply(bytes));
    }
}

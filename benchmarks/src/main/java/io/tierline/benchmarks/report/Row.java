package io.tierline.benchmarks.report;

import io.tierline.benchmarks.flink.FlinkRow;
import io.tierline.benchmarks.rows.DrainRow;
import io.tierline.benchmarks.rows.LimitRow;
import io.tierline.benchmarks.rows.ParseRow;
import io.tierline.benchmarks.streams.StreamsRow;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is measured, in the order in which it is run and shown. */
public enum Row {
    DRAIN("read the bytes", DrainRow.class),
    PARSE("read and parse", ParseRow.class),
    LIMIT("practical limit", LimitRow.class),
    TIERLINE("Tierline", null),
    STREAMS("Kafka Streams as documented", StreamsRow.class),
    FLINK("Apache Flink", FlinkRow.class);

    private final String title;
    private final @Nullable Class<?> main;

    Row(String title, @Nullable Class<?> main) {
        this.title = title;
        this.main = main;
    }

    /** The name it has on the command line and in JSON. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    /** Its main class; empty for the product, which is run as packaged. */
    public Optional<Class<?>> main() {
        return Optional.ofNullable(main);
    }

    /** Whether it publishes scores, which can be verified. */
    public boolean scores() {
        return switch (this) {
            case DRAIN, PARSE -> false;
            case LIMIT, TIERLINE, STREAMS, FLINK -> true;
        };
    }
}

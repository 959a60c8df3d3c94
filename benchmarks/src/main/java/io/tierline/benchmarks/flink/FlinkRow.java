package io.tierline.benchmarks.flink;

import io.tierline.benchmarks.rows.JobSettings;
import java.time.Duration;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The job on Apache Flink in one process: keyed state on the heap, exactly-once checkpoints and sink. */
public final class FlinkRow {
    /** How often a checkpoint begins; results and offsets become visible with its end. */
    public static final Duration CHECKPOINTS = Duration.ofSeconds(1);

    private FlinkRow() {}

    /** Takes the path of the settings file. */
    public static void main(String[] arguments) throws Exception {
        var settings = JobSettings.of(arguments);
        var environment =
                StreamExecutionEnvironment.createLocalEnvironment(JobSettings.THREADS, configuration(settings));
        environment
                .fromSource(source(settings), WatermarkStrategy.noWatermarks(), "events", KeyedBytes.type())
                .uid("events")
                .keyBy(event -> event.f0)
                .process(new ScoringFunction())
                .uid("score")
                .returns(KeyedBytes.type())
                .sinkTo(sink(settings))
                .uid("scores");
        environment.execute("scoring");
    }

    private static Configuration configuration(JobSettings settings) {
        var configuration = new Configuration();
        configuration.set(PipelineOptions.OBJECT_REUSE, true);
        configuration.set(StateBackendOptions.STATE_BACKEND, "hashmap");
        configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                settings.scratch().toUri().toString());
        configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, CHECKPOINTS);
        configuration.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.EXACTLY_ONCE);
        return configuration;
    }

    private static KafkaSource<Tuple2<String, byte[]>> source(JobSettings settings) {
        return KafkaSource.<Tuple2<String, byte[]>>builder()
                .setProperties(client(settings))
                .setProperty("max.poll.records", "2000")
                .setProperty("isolation.level", "read_committed")
                .setTopics(JobSettings.SOURCES)
                .setGroupId(settings.group())
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new KeyedBytes())
                .build();
    }

    private static KafkaSink<Tuple2<String, byte[]>> sink(JobSettings settings) {
        return KafkaSink.<Tuple2<String, byte[]>>builder()
                .setBootstrapServers(settings.client().getOrDefault("bootstrap.servers", ""))
                .setKafkaProducerConfig(client(settings))
                .setProperty("transaction.timeout.ms", "600000")
                .setProperty("compression.type", "lz4")
                .setProperty("batch.size", "131072")
                .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
                .setTransactionalIdPrefix(settings.group())
                .setRecordSerializer(new ScoreRecords(settings.output()))
                .build();
    }

    private static Properties client(JobSettings settings) {
        var properties = new Properties();
        properties.putAll(settings.client());
        return properties;
    }
}

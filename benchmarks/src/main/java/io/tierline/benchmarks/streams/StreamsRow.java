package io.tierline.benchmarks.streams;

import io.tierline.benchmarks.rows.JobSettings;
import java.time.Clock;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;

/** The job on Kafka Streams as its documentation teaches it: persistent stores, caching, exactly-once. */
public final class StreamsRow {
    private static final long CACHE = 128L * 1024 * 1024;

    private StreamsRow() {}

    /** Takes the path of the settings file. */
    public static void main(String[] arguments) throws InterruptedException {
        var settings = JobSettings.of(arguments);
        var streams =
                new KafkaStreams(StreamsTopology.build(settings.output(), Clock.systemUTC()), properties(settings));
        Runtime.getRuntime().addShutdownHook(new Thread(streams::close, "streams-close"));
        streams.start();
        new CountDownLatch(1).await();
    }

    private static Properties properties(JobSettings settings) {
        var properties = new Properties();
        properties.putAll(settings.client());
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.group());
        properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.scratch().toString());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, JobSettings.THREADS);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE);
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, 1);
        properties.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 2_000);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 131_072);
        return properties;
    }
}

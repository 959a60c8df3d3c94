package io.tierline.scoring.topology;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.topic.Topic;
import io.tierline.scoring.Sample;
import io.tierline.scoring.store.FactReader;
import io.tierline.scoring.store.FactStateStore;
import io.tierline.scoring.store.OpenStores;
import io.tierline.testkit.Scratch;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The topology on a driver whose clock stands at {@link Sample#NOON} until it is moved. */
final class Driver implements AutoCloseable {
    private static final String APPLICATION = "scoring-test";
    static final Duration INTERVAL = Duration.ofMillis(250);
    static final Duration HISTORY = Duration.ofDays(800);

    private final TopologyTestDriver driver;

    Driver() {
        this(1);
    }

    Driver(int partitions) {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "unused:1");
        settings.put(
                StreamsConfig.STATE_DIR_CONFIG, Scratch.directory("streams").toString());
        settings.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        var topology = build(partitions);
        driver = new TopologyTestDriver(topology, settings, Sample.NOON);
    }

    static Topology build(int partitions) {
        var registry = new SimpleMeterRegistry();
        return ScoringTopology.build(partitions, INTERVAL, HISTORY, Counters.in(registry), new OpenStores(registry));
    }

    /** Each event on the topic of its type. */
    void take(Event... events) {
        for (var event : events) {
            var record = KafkaEvents.record(event);
            raw(Topic.named(record.topic()), record.key(), record.value());
        }
    }

    void take(Topic topic, Event event) {
        var record = KafkaEvents.record(event, topic, null);
        raw(topic, record.key(), record.value());
    }

    void raw(Topic topic, byte[] key, byte[] value) {
        driver.createInputTopic(topic.topicName(), new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(key, value, new RecordHeaders(), Sample.NOON));
    }

    void raw(Topic topic, String key, String value) {
        raw(topic, key.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
    }

    /** Lets the clock run until what is due has been sent. */
    void pass(Duration time) {
        driver.advanceWallClockTime(time);
    }

    List<TestRecord<byte[], byte[]>> records(Topic topic) {
        return driver.createOutputTopic(topic.topicName(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    /** What was written to a store's changelog since last asked. */
    List<TestRecord<byte[], byte[]>> changelog(String store) {
        return driver.createOutputTopic(
                        APPLICATION + '-' + store + "-changelog",
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())
                .readRecordsToList();
    }

    FactReader facts() {
        return ((FactStateStore) driver.getStateStore(ScoringTopology.FACTS)).reader();
    }

    /** Events written to a topic since last asked; the clock runs until no more come. */
    List<Event> events(Topic topic) {
        var events = new ArrayList<Event>();
        List<TestRecord<byte[], byte[]>> batch;
        do {
            pass(INTERVAL);
            batch = records(topic);
            batch.stream()
                    .filter(record -> record.value() != null)
                    .map(Driver::event)
                    .forEach(events::add);
        } while (!batch.isEmpty());
        return events;
    }

    private static Event event(TestRecord<byte[], byte[]> record) {
        try {
            return KafkaEvents.read(record.key(), record.value(), record.headers(), Instant.now())
                    .event();
        } catch (UnreadableEvent e) {
            throw new AssertionError(new String(record.value(), StandardCharsets.UTF_8), e);
        }
    }

    @Override
    public void close() {
        driver.close();
    }
}

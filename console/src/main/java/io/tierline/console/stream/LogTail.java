package io.tierline.console.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import io.tierline.service.log.KafkaSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The one reader of the end of the log, for all listeners: from now on, committed only, in no group. */
@ApplicationScoped
public class LogTail {
    private static final Logger LOG = Logger.getLogger(LogTail.class);
    private static final List<Topic> TOLD =
            List.of(Topic.SCORES, Topic.TIER_CHANGES, Topic.ALLOCATIONS, Topic.COMMITMENTS, Topic.CYCLES);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration BETWEEN_TELLINGS = Duration.ofMillis(250);
    private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(2);

    private final KafkaSettings kafka;
    private final Listeners listeners;
    private final MeterRegistry meters;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Map<String, Gathered> gathered = new HashMap<>();
    private Instant told = Instant.EPOCH;
    private volatile boolean reading;
    private volatile @Nullable Consumer<byte[], byte[]> consumer;
    private @Nullable Thread thread;

    LogTail(KafkaSettings kafka, Listeners listeners, MeterRegistry meters, Clock clock) {
        this.kafka = kafka;
        this.listeners = listeners;
        this.meters = meters;
        this.clock = clock;
    }

    void start(@Observes StartupEvent start) {
        thread = Thread.ofPlatform().name("log-tail").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        stopping.countDown();
        var reader = consumer;
        if (reader != null) reader.wakeup();
        if (thread != null) thread.join(Duration.ofSeconds(5));
    }

    /** Whether the end of the log is being read. */
    boolean reading() {
        return reading;
    }

    private void run() {
        while (stopping.getCount() > 0) {
            try (var reader = new KafkaConsumer<byte[], byte[]>(inNoGroup())) {
                consumer = reader;
                read(reader);
            } catch (WakeupException e) {
                LOG.debug("woken up to stop");
            } catch (KafkaException e) {
                LOG.warnf("the log cannot be read, trying again: %s", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("live updates failed, starting again", e);
            } finally {
                reading = false;
                consumer = null;
            }
            pause();
        }
    }

    private Map<String, Object> inNoGroup() {
        var settings = new HashMap<>(kafka.reader());
        settings.remove("group.id");
        return settings;
    }

    private void pause() {
        try {
            if (stopping.await(PAUSE_AFTER_FAULT.toMillis(), TimeUnit.MILLISECONDS)) LOG.debug("stopping");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.countDown();
        }
    }

    private void read(Consumer<byte[], byte[]> reader) {
        var partitions = TOLD.stream()
                .flatMap(topic -> reader.partitionsFor(topic.topicName()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.stream().map(TopicPartition::topic).distinct().count() < TOLD.size())
            throw new KafkaException("not all of the topics " + TOLD + " are there");
        reader.assign(partitions);
        reader.seekToEnd(partitions);
        partitions.forEach(reader::position);
        reading = true;
        while (stopping.getCount() > 0) {
            reader.poll(POLL).forEach(this::gather);
            if (Duration.between(told, clock.instant()).compareTo(BETWEEN_TELLINGS) >= 0) tell();
        }
    }

    private void tell() {
        if (gathered.isEmpty()) return;
        gathered.forEach((program, since) -> listeners.tell(program, since.updates()));
        gathered.clear();
        told = clock.instant();
    }

    private void gather(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (record.key() == null) throw new IllegalArgumentException("record without key");
            var key = RecordKey.parse(new String(record.key(), StandardCharsets.UTF_8));
            if (!listeners.anyFor(key.program())) return;
            var since = gathered.computeIfAbsent(key.program(), _ -> new Gathered());
            if (Topic.named(record.topic()) == Topic.SCORES) since.score(key.subject());
            else since.take(event(record));
        } catch (UnreadableEvent | IllegalArgumentException e) {
            meters.counter("tierline.console.unreadable", "topic", record.topic())
                    .increment();
            LOG.errorf(
                    "not told: %s-%d offset %d: %s",
                    record.topic(), record.partition(), record.offset(), e.getMessage());
        }
    }

    private static io.tierline.contracts.event.Event event(ConsumerRecord<byte[], byte[]> record)
            throws UnreadableEvent {
        return KafkaEvents.read(
                        record.key(), record.value(), record.headers(), Instant.ofEpochMilli(record.timestamp()))
                .event();
    }
}

package io.tierline.slack.day;

import io.micrometer.core.instrument.MeterRegistry;
import io.tierline.contracts.topic.Topic;
import io.tierline.service.log.KafkaSettings;
import io.tierline.slack.log.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * What {@code commitments} and {@code allocations} brought since the day told last. Place and day are kept in Kafka
 * under the group, the day beside each offset. A group without a place begins at the end of the topics.
 */
public final class DayReader implements AutoCloseable {
    private static final List<Topic> TOLD = List.of(Topic.COMMITMENTS, Topic.ALLOCATIONS);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final Clock clock;
    private final LocalTime at;
    private final Readable readable;
    private final List<TopicPartition> partitions;
    private LocalDate told;

    /** @param at when a day is told, in UTC */
    public DayReader(KafkaSettings kafka, String group, Clock clock, LocalTime at, MeterRegistry meters) {
        var settings = new HashMap<>(kafka.reader());
        settings.put("group.id", group);
        this.consumer = new KafkaConsumer<>(settings);
        this.clock = clock;
        this.at = at;
        this.readable = new Readable(meters);
        this.partitions = TOLD.stream()
                .flatMap(topic -> consumer.partitionsFor(topic.topicName()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.stream().map(TopicPartition::topic).distinct().count() < TOLD.size())
            throw new KafkaException("not all of the topics " + TOLD + " are there");
        this.told = begin();
    }

    private LocalDate begin() {
        consumer.assign(partitions);
        var kept = new HashMap<>(consumer.committed(new HashSet<>(partitions)));
        kept.values().removeIf(Objects::isNull);
        kept.forEach(consumer::seek);
        var unknown = partitions.stream().filter(one -> !kept.containsKey(one)).toList();
        if (!unknown.isEmpty()) consumer.seekToEnd(unknown);
        unknown.forEach(consumer::position);
        var day = kept.values().stream()
                .map(place -> LocalDate.parse(place.metadata()))
                .max(LocalDate::compareTo)
                .orElseGet(this::today);
        if (!unknown.isEmpty()) keep(day);
        return day;
    }

    /** The last day whose time to be told has come. */
    private LocalDate today() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        return now.toLocalTime().isBefore(at) ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }

    /** Whether a day is to be told. */
    public boolean due() {
        return today().isAfter(told);
    }

    /** What there is to tell, by program; what was read so far when {@code stopping} says so. */
    public SortedMap<String, DayNews> read(BooleanSupplier stopping) {
        var news = new TreeMap<String, DayNews>();
        var ends = consumer.endOffsets(partitions);
        while (!stopping.getAsBoolean() && !reached(ends)) consumer.poll(POLL).forEach(record -> take(record, news));
        news.values().removeIf(one -> !one.any());
        return news;
    }

    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private void take(ConsumerRecord<byte[], byte[]> record, Map<String, DayNews> news) {
        readable.event(record)
                .ifPresent(event -> news.computeIfAbsent(event.program(), _ -> new DayNews())
                        .take(event.subject(), event.data()));
    }

    /** What was read is told. */
    public void keep() {
        told = today();
        keep(told);
    }

    private void keep(LocalDate day) {
        var places = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var one : partitions) places.put(one, new OffsetAndMetadata(consumer.position(one), day.toString()));
        consumer.commitSync(places);
    }

    @Override
    public void close() {
        consumer.close();
    }
}

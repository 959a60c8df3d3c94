package io.tierline.chaos.verify;

import io.tierline.chaos.log.Fingerprint;
import io.tierline.chaos.log.Log;
import io.tierline.chaos.log.LogRecord;
import io.tierline.chaos.log.Place;
import io.tierline.chaos.log.Shard;
import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ScoreEvent.PartitionScored;
import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import io.tierline.contracts.event.ScoreEvent.ScoreUpdated;
import io.tierline.contracts.topic.DeadLetterRecord;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects from the log what scoring has said there.
 *
 * @param log the log
 */
record Collecting(Log log) {
    private static final Set<String> SOURCES = Set.of(
            Topic.PARTNERS.topicName(),
            Topic.ENGAGEMENTS.topicName(),
            Topic.FRAMEWORKS.topicName(),
            Topic.FRAMEWORK_BROADCAST.topicName());

    /** @param boards what was answered over HTTP */
    Answers answers(List<Board> boards, Map<Shard, Long> committed) {
        return new Answers(boards, sent(), official(), letters(), committed);
    }

    private Map<RecordKey, ScoreUpdated> sent() {
        var last = new HashMap<RecordKey, ScoreUpdated>();
        each(Topic.SCORES, record -> {
            var key = RecordKey.parse(text(record.key()));
            if (record.value() == null) last.remove(key);
            else if (event(record).data() instanceof ScoreUpdated updated) last.put(key, updated);
            else throw new IllegalStateException(record.place() + " is no running score");
        });
        return last;
    }

    private List<Official> official() {
        record Part(String program, String cycle, int attempt, int partition) {}
        var scores = new LinkedHashMap<Part, List<Official.Scored>>();
        var ends = new LinkedHashMap<Part, List<PartitionScored>>();
        each(Topic.CYCLE_SCORES, record -> {
            var event = event(record);
            switch (event.data()) {
                case PartnerScored scored ->
                    scores.computeIfAbsent(
                                    new Part(
                                            event.program(),
                                            scored.cycle(),
                                            Cycles.attempt(scored.attempt()),
                                            record.place().partition()),
                                    _ -> new ArrayList<>())
                            .add(new Official.Scored(event.subject(), scored));
                case PartitionScored end -> {
                    var part = new Part(event.program(), end.cycle(), Cycles.attempt(end.attempt()), end.partition());
                    scores.computeIfAbsent(part, _ -> new ArrayList<>());
                    ends.computeIfAbsent(part, _ -> new ArrayList<>()).add(end);
                }
                default -> throw new IllegalStateException(record.place() + " is no official score");
            }
        });
        return scores.entrySet().stream()
                .map(part -> new Official(
                        part.getKey().program(),
                        part.getKey().cycle(),
                        part.getKey().attempt(),
                        part.getKey().partition(),
                        part.getValue(),
                        ends.getOrDefault(part.getKey(), List.of())))
                .toList();
    }

    private List<Letter> letters() {
        var letters = new ArrayList<Letter>();
        each(Topic.DEAD_LETTERS, record -> {
            if (SOURCES.contains(header(record, DeadLetterRecord.ORIGIN_TOPIC))) letters.add(letter(record));
        });
        return letters;
    }

    private static Letter letter(LogRecord record) {
        var origin = new Place(
                Topic.named(header(record, DeadLetterRecord.ORIGIN_TOPIC)),
                Integer.parseInt(header(record, DeadLetterRecord.ORIGIN_PARTITION)),
                Long.parseLong(header(record, DeadLetterRecord.ORIGIN_OFFSET)));
        return new Letter(
                origin,
                Fingerprint.of(record.key(), record.value()),
                !header(record, DeadLetterRecord.REASON).isBlank());
    }

    private void each(Topic topic, Consumer<LogRecord> reader) {
        for (int partition = 0; partition < log.partitions(topic); partition++)
            try (var records = log.open(topic, partition)) {
                records.forEachRemaining(reader);
            }
    }

    private static Event event(LogRecord record) {
        try {
            return KafkaEvents.read(record.key(), record.value(), record.headers(), record.appended())
                    .event();
        } catch (UnreadableEvent e) {
            throw new IllegalStateException(record.place() + " cannot be read", e);
        }
    }

    private static String header(LogRecord record, String name) {
        var header = record.headers().lastHeader(name);
        return text(header == null ? null : header.value());
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }
}

package io.tierline.chaos.load;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tierline.contracts.codec.CloudEvents;
import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** One way in which a record on engagements can be unusable. */
enum Poison {
    NOT_JSON,
    EMPTY,
    NO_VALUE,
    NO_KEY,
    FOREIGN_KEY,
    NO_OBJECT,
    UNKNOWN_TYPE,
    NO_DATA,
    NO_TIME,
    NUMBER_AS_TEXT,
    NOT_A_NUMBER,
    YEAR_ZERO,
    YEAR_9999,
    NAMED_TWICE,
    TOO_DEEP,
    TOO_LARGE,
    WRONG_TOPIC,
    WRONG_PARTITION;

    private static final int LARGE = 300_000;
    private static final int DEEP = 100;

    /**
     * The record.
     *
     * @param event a good one, with a deal
     * @param stranger a program's partner other than the event's
     */
    Sending of(Event event, RecordKey stranger, int partitions) {
        var key = event.key().text();
        var good = new String(CloudEvents.write(event), StandardCharsets.UTF_8);
        return switch (this) {
            case NOT_JSON -> record(key, good.substring(0, good.length() / 2));
            case EMPTY -> record(key, "");
            case NO_VALUE -> record(key, null);
            case NO_KEY -> record(null, good);
            case FOREIGN_KEY -> record(stranger.text(), good);
            case NO_OBJECT -> record(key, "[" + good + "]");
            case UNKNOWN_TYPE -> record(key, with(event, node -> node.put("type", "tierline.deal.dreamt")));
            case NO_DATA -> record(key, with(event, node -> node.remove("data")));
            case NO_TIME -> record(key, with(event, node -> node.remove("time")));
            case NUMBER_AS_TEXT ->
                record(key, with(event, node -> node.withObject("/data").put("amount", "much")));
            case NOT_A_NUMBER -> record(key, good.replaceFirst("\"amount\":[-0-9.]+", "\"amount\":NaN"));
            case YEAR_ZERO -> record(key, with(event, node -> node.put("time", "0000-01-01T00:00:00Z")));
            case YEAR_9999 -> record(key, with(event, node -> node.put("time", "9999-12-31T23:59:59Z")));
            case NAMED_TWICE -> record(key, "{\"id\":\"twice\"," + good.substring(1));
            case TOO_DEEP -> record(key, "[".repeat(DEEP) + "]".repeat(DEEP));
            case TOO_LARGE -> record(key, good + " ".repeat(LARGE));
            case WRONG_TOPIC -> record(key, with(event, Poison::madeRetirement));
            case WRONG_PARTITION ->
                new Sending(
                        KafkaEvents.record(
                                event, Topic.ENGAGEMENTS, (event.key().partition(partitions) + 1) % partitions),
                        true);
        };
    }

    private static void madeRetirement(ObjectNode node) {
        node.put("type", "tierline.partner.retired");
        node.putObject("data").put("reason", "on the wrong topic");
    }

    private static String with(Event event, Consumer<ObjectNode> change) {
        var node = CloudEvents.tree(event);
        change.accept(node);
        return node.toString();
    }

    private static Sending record(@Nullable String key, @Nullable String value) {
        return new Sending(
                new ProducerRecord<>(
                        Topic.ENGAGEMENTS.topicName(), null, bytes(key), bytes(value), KafkaEvents.headers()),
                true);
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}

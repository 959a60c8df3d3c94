package io.tierline.partner.deadletter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tierline.contracts.codec.EventJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The content of a letter: one piece that can be shown, mended and sent again, whichever way the event came. */
final class LetterContent {
    private static final String ATTRIBUTE = "ce_";

    private LetterContent() {}

    static byte @Nullable [] of(ConsumerRecord<byte[], byte[]> record) {
        if (record.headers().lastHeader(ATTRIBUTE + "specversion") == null) return record.value();
        var event = EventJson.mapper().createObjectNode();
        for (var header : record.headers())
            if (header.key().startsWith(ATTRIBUTE) && header.value() != null)
                event.put(
                        header.key().substring(ATTRIBUTE.length()), new String(header.value(), StandardCharsets.UTF_8));
        if (record.value() != null) event.set("data", data(record.value()));
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode data(byte[] value) {
        try {
            var data = EventJson.mapper().readTree(value);
            if (data != null && !data.isMissingNode()) return data;
        } catch (IOException e) {
            return TextNode.valueOf(new String(value, StandardCharsets.UTF_8));
        }
        return TextNode.valueOf("");
    }
}

package io.tierline.capacity.tables;

import io.tierline.contracts.event.EventType;
import io.tierline.contracts.topic.Topic;
import io.tierline.service.projection.LogEntry;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;

/** Tells records of busy topics that cannot matter here without parsing them: their bytes do not name the type. */
final class Sieve {
    private static final String TYPE_HEADER = "ce_type";

    private static final Map<Topic, byte[]> WANTED = new EnumMap<>(Map.of(
            Topic.ENGAGEMENTS, name(EventType.DEAL_CHANGED),
            Topic.TIER_CHANGES, name(EventType.TIER_CHANGED)));

    private Sieve() {}

    static boolean passes(LogEntry entry) {
        var wanted = WANTED.get(entry.topic());
        var value = entry.record().value();
        if (wanted == null || value == null) return true;
        return named(entry.record().headers(), wanted) || contains(value, wanted);
    }

    private static boolean named(Headers headers, byte[] wanted) {
        var header = headers.lastHeader(TYPE_HEADER);
        return header != null && contains(header.value(), wanted);
    }

    private static byte[] name(EventType type) {
        return type.wireName().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean contains(byte[] text, byte[] part) {
        for (int start = 0; start <= text.length - part.length; start++) {
            int matched = 0;
            while (matched < part.length && text[start + matched] == part[matched]) matched++;
            if (matched == part.length) return true;
        }
        return false;
    }
}

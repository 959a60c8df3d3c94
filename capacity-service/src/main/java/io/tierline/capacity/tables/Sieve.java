package io.tierline.capacity.tables;

import io.tierline.contracts.event.EventType;
import io.tierline.contracts.topic.Topic;
import io.tierline.service.projection.LogEntry;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Tells records of busy topics that cannot matter here without parsing them: their bytes do not name the type. */
final class Sieve {
    private static final String TYPE_HEADER = "ce_type";

    private static final Map<Topic, List<byte[]>> WANTED = new EnumMap<>(Map.of(
            Topic.ENGAGEMENTS,
                    names(EventType.ACTIVITY_LOGGED, EventType.DEAL_CHANGED, EventType.ACTIVITY_RETRACTED),
            Topic.TIER_CHANGES, names(EventType.TIER_CHANGED)));

    private Sieve() {}

    static boolean passes(LogEntry entry) {
        var wanted = WANTED.get(entry.topic());
        var value = entry.record().value();
        if (wanted == null || value == null) return true;
        var header = entry.record().headers().lastHeader(TYPE_HEADER);
        return (header != null && containsAny(header.value(), wanted)) || containsAny(value, wanted);
    }

    private static List<byte[]> names(EventType... types) {
        return Arrays.stream(types)
                .map(type -> type.wireName().getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private static boolean containsAny(byte[] text, List<byte[]> parts) {
        for (var part : parts) if (contains(text, part)) return true;
        return false;
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

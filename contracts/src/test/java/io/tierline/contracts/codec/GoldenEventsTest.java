package io.tierline.contracts.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tierline.contracts.event.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every event ever shipped stays readable: one file per type and version, read and written back without loss. */
class GoldenEventsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Instant NOW = Instant.parse("2027-01-31T12:00:00Z");

    @Test
    void every_golden_event_is_read_and_written_back_equal() throws IOException, UnreadableEvent {
        for (var file : files()) {
            var json = Files.readAllBytes(file);
            var read = CloudEvents.read(json, null, NOW);
            assertThat(read.unknownFields()).as("unknown fields of %s", file).isZero();
            assertThat(tree(CloudEvents.write(read.event())))
                    .as(file.toString())
                    .isEqualTo(tree(json));
        }
    }

    @Test
    void every_type_has_a_golden_event() throws IOException {
        Set<String> names = new HashSet<>();
        for (var file : files())
            names.add(tree(Files.readAllBytes(file)).get("type").textValue());
        for (var type : EventType.values()) assertThat(names).contains(type.wireName());
    }

    @Test
    void every_permitted_record_has_a_wire_name() {
        var records = new ArrayList<Class<?>>();
        collect(io.tierline.contracts.event.EventData.class, records);
        assertThat(records).hasSameSizeAs(EventType.values());
        assertThat(java.util.Arrays.stream(EventType.values()).map(EventType::record))
                .containsExactlyInAnyOrderElementsOf(records.stream()
                        .<Class<? extends io.tierline.contracts.event.EventData>>map(
                                c -> c.asSubclass(io.tierline.contracts.event.EventData.class))
                        .toList());
    }

    private static void collect(Class<?> type, List<Class<?>> into) {
        if (type.isRecord()) into.add(type);
        else for (var permitted : type.getPermittedSubclasses()) collect(permitted, into);
    }

    private static List<Path> files() throws IOException {
        try (var walk = Files.walk(GOLDEN)) {
            return walk.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode tree(byte[] json) throws IOException {
        return new com.fasterxml.jackson.databind.ObjectMapper().readTree(json);
    }
}

package io.tierline.contracts.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tierline.contracts.Gen;
import io.tierline.contracts.Gen.Source;
import io.tierline.contracts.codec.Draft.Member;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PullReaderTest {
    private static final int SPOILT = 20_000;

    private static final List<Path> FILES = Stream.of("v1", "v2")
            .flatMap(version -> Stream.of("score.updated", "cycle.partner-scored", "tier.decided", "tier.changed")
                    .map(type -> Path.of("src/test/resources/golden", version, "tierline." + type + ".json")))
            .filter(Files::exists)
            .toList();

    @Test
    void what_services_say_is_pulled_and_the_same() throws UnreadableEvent {
        assertThat(FILES).hasSize(6);
        for (var file : FILES) {
            var said = CloudEvents.write(full(draft(file).bytes(), null).event());
            assertThat(sameAsFullReader(said, null)).as(file.toString()).isTrue();
        }
    }

    @Test
    void what_is_unusual_is_left_to_the_full_reader_or_read_the_same() {
        double pulled = Gen.share(SPOILT, PullReaderTest::spoilt, json -> sameAsFullReader(json, null));
        assertThat(pulled).isBetween(0.05, 0.95);
    }

    @Test
    void a_member_said_twice_anywhere_is_left_to_the_full_reader_which_refuses_it() {
        var member = Pattern.compile("\"\\w[^\"]*\":(\"[^\"]*\"|-?\\d[^,}]*|true|false)");
        for (var file : FILES) {
            var json = draft(file).toString();
            assertThat(member.matcher(json).results()).hasSizeGreaterThan(15).allSatisfy(found -> {
                var twice = json.substring(0, found.start()) + found.group() + "," + json.substring(found.start());
                assertThat(PullReader.read(twice.getBytes(StandardCharsets.UTF_8), null, Draft.NOON))
                        .as(twice)
                        .isNull();
                assertThatThrownBy(() -> full(twice.getBytes(StandardCharsets.UTF_8), null))
                        .hasMessageContaining("uplicate");
            });
        }
    }

    @Test
    void an_event_that_was_sent_elsewhere_is_left_to_the_full_reader() {
        for (var file : FILES)
            assertThat(PullReader.read(draft(file).bytes(), "elsewhere", Draft.NOON))
                    .isNull();
    }

    @Test
    void every_prefix_of_an_event_is_left_to_the_full_reader() {
        for (var file : FILES) {
            var json = draft(file).toString().strip();
            for (int length = 0; length < json.length(); length++) {
                var prefix = json.substring(0, length).getBytes(StandardCharsets.UTF_8);
                assertThat(PullReader.read(prefix, null, Draft.NOON)).isNull();
            }
        }
    }

    @Test
    void data_before_its_type_is_left_to_the_full_reader() {
        var draft = draft(FILES.getFirst());
        var last = new ArrayList<>(draft.envelope());
        var type = last.stream()
                .filter(member -> member.name().equals("type"))
                .findFirst()
                .orElseThrow();
        last.remove(type);
        var json =
                "{\"data\":{}," + new Draft(last, List.of(), false).toString().substring(1);
        assertThat(PullReader.read(json.getBytes(StandardCharsets.UTF_8), null, Draft.NOON))
                .isNull();
    }

    private static byte[] spoilt(Source draw) {
        return Spoiling.spoil(draft(FILES.get(draw.between(0, FILES.size() - 1))), draw);
    }

    /** Whether the event was pulled. */
    private static boolean sameAsFullReader(byte[] json, @Nullable String program) {
        var pulled = PullReader.read(json.clone(), program, Draft.NOON);
        if (pulled == null) return false;
        try {
            var full = full(json, program);
            assertThat(pulled).isEqualTo(full.event()).hasToString(full.event().toString());
            assertThat(full.unknownFields()).isZero();
            assertThat(CloudEvents.write(pulled)).isEqualTo(CloudEvents.write(full.event()));
        } catch (UnreadableEvent e) {
            throw new AssertionError("pulled, but refused: " + new String(json, StandardCharsets.UTF_8), e);
        }
        return true;
    }

    private static CloudEvents.Read full(byte[] json, @Nullable String program) throws UnreadableEvent {
        return CloudEvents.read(CloudEvents.tree(json), program, Draft.NOON);
    }

    private static Draft draft(Path file) {
        try {
            var event = new ObjectMapper().readTree(Files.readAllBytes(file));
            var envelope = new ArrayList<>(members(event));
            envelope.removeIf(member -> member.name().equals("data"));
            return new Draft(envelope, members(Objects.requireNonNull(event.get("data"))), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Member> members(JsonNode object) {
        return object.properties().stream()
                .map(field -> new Member(field.getKey(), field.getValue().toString()))
                .toList();
    }
}

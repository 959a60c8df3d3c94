package io.tierline.contracts.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tierline.contracts.Gen;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.topic.RecordKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KafkaEventsTest {
    private static final Instant NOON = Draft.NOON;
    private static final String ACTIVITY = """
            {"specversion":"1.0","id":"a-1","source":"/crm","type":"tierline.activity.logged","subject":"acme",
             "time":"2027-01-31T10:00:00Z","data":{"activityId":"A-1","kind":"intro","hours":1.5}}""";

    @Test
    void a_record_that_was_written_is_read_and_its_own_key_gives_its_partition() {
        Gen.forAll(1_000, Draft::of, draft -> {
            var event = event(draft.bytes());
            var record = KafkaEvents.record(event);
            assertThat(read(record.key(), record.value())).isEqualTo(event);
            assertThat(RecordKey.partitionOf(record.key(), 12))
                    .isEqualTo(event.key().partition(12));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"emea", "emea/", "emea/acm", "emea/acme ", "emea/other", "emea/acme/1", "emea/ACME"})
    void a_key_of_something_else_is_refused(String key) {
        assertThat(refusal(bytes(key), bytes(ACTIVITY))).hasMessageContaining("expected key: emea/acme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/acme", "EMEA/acme", "-x/acme", "eméa/acme", "a b/acme"})
    void a_key_without_a_program_is_refused(String key) {
        assertThat(refusal(bytes(key), bytes(ACTIVITY))).hasMessage("has a record key that is not program/subject");
    }

    @Test
    void a_key_that_is_not_utf_8_is_refused_even_where_it_would_be_shown_alike() {
        var shown = ACTIVITY.replace("\"acme\"", "\"acme\uFFFD\"");
        var key = bytes("emea/acme?");
        key[key.length - 1] = (byte) 0xC3;
        assertThat(refusal(key, bytes(shown))).hasMessageContaining("does not match the record key");
    }

    @Test
    void a_record_without_key_or_value_is_refused() {
        assertThat(refusal(null, bytes(ACTIVITY))).hasMessageContaining("no record key");
        assertThat(refusal(bytes("emea/acme"), null)).hasMessageContaining("no value");
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("poison")
    void poison_is_refused_with_its_reason(byte[] value, String reason) {
        assertThat(refusal(bytes("emea/acme"), value)).hasMessageContaining(reason);
    }

    static Stream<Arguments> poison() {
        return Stream.of(
                Arguments.of(new byte[EventJson.LARGEST_EVENT + 1], "is larger than 262144 bytes"),
                Arguments.of(new byte[0], "is empty"),
                Arguments.of(bytes("{}"), "/specversion: is missing; /specversion: expected 1.0; /id: is missing"),
                Arguments.of(bytes("[]"), "expected a JSON object, found a list"),
                Arguments.of(bytes("\"x\""), "expected a JSON object, found a string"),
                Arguments.of(bytes("[".repeat(100_000)), "is not JSON"),
                Arguments.of(with("1.5", "NaN"), "is not JSON"),
                Arguments.of(with("1.5", "-Infinity"), "is not JSON"),
                Arguments.of(with("1.5", "1e400"), "/data/hours: is out of range"),
                Arguments.of(with("1.5", "1e999999999"), "/data/hours: is out of range"),
                Arguments.of(with("1.5", "9".repeat(65)), "is not JSON"),
                Arguments.of(with("1.5", "\"1.5\""), "/data/hours: expected a number, found a string"),
                Arguments.of(with("1.5", "24.01"), "/data/hours: expected 0 to 24"),
                Arguments.of(with("\"intro\"", "7"), "/data/kind: expected a string, found a number"),
                Arguments.of(with("\"acme\"", "{\"id\":1}"), "/subject: expected a string, found an object"),
                Arguments.of(with("2027", "0000"), "/time: is before 1970-01-01T00:00:00Z"),
                Arguments.of(with("2027", "1969"), "/time: is before 1970-01-01T00:00:00Z"),
                Arguments.of(with("2027", "9999"), "/time: is more than 5 minutes in the future"),
                Arguments.of(with("10:00:00Z", "12:05:00.001Z"), "/time: is more than 5 minutes in the future"),
                Arguments.of(with("activity.logged", "activity.felt"), "/type: is unknown: tierline.activity.felt"),
                Arguments.of(with("\"kind\"", "\"activityId\":\"A-2\",\"kind\""), "is not JSON"));
    }

    private static byte[] with(String text, String other) {
        assertThat(ACTIVITY).contains(text);
        return bytes(ACTIVITY.replace(text, other));
    }

    private static Event event(byte[] json) {
        return read(() -> CloudEvents.read(json, Draft.PROGRAM, NOON));
    }

    private static Event read(byte[] key, byte[] value) {
        return read(() -> KafkaEvents.read(key, value, new RecordHeaders(KafkaEvents.headers()), NOON));
    }

    private static Event read(Callable<CloudEvents.Read> reading) {
        try {
            return reading.call().event();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static UnreadableEvent refusal(byte @Nullable [] key, byte @Nullable [] value) {
        return catchThrowableOfType(
                UnreadableEvent.class, () -> KafkaEvents.read(key, value, new RecordHeaders(), NOON));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

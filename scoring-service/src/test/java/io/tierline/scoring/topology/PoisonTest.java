package io.tierline.scoring.topology;

import static io.tierline.scoring.Sample.NOON;
import static io.tierline.scoring.Sample.call;
import static io.tierline.scoring.Sample.framework;
import static io.tierline.scoring.Sample.published;
import static io.tierline.scoring.Sample.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import io.tierline.prioritization.facts.RegisterKey;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PoisonTest {
    private Driver driver;

    @BeforeEach
    void start() {
        driver = new Driver();
    }

    @AfterEach
    void close() {
        driver.close();
    }

    /** Values that were found to be troublesome somewhere, with the part of the reason that names the trouble. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "kind":5 | kind
            "kind":"call","hours":NaN | JSON
            "kind":"call","hours":Infinity | JSON
            "kind":"call","hours":-Infinity | JSON
            "kind":"call","hours":1e400 | hours
            "kind":{"a":1} | kind
            "kind":null | kind
            "kind":"call","account":["a"] | account
            "kind":"call","account":"a/b" | account
            """)
    void a_poisoned_activity_becomes_one_dead_letter_and_its_neighbours_count(String data, String reason) {
        driver.take(published(1, framework()), registered("acme"), call("acme", "c-1", null, NOON));
        var value = activity("2026-11-23T12:00:00Z", "\"activityId\":\"c-9\"," + data);
        driver.raw(Topic.ENGAGEMENTS, "demo/acme", value);
        driver.take(call("acme", "c-2", null, NOON));

        isTheOnlyLetter(value.getBytes(StandardCharsets.UTF_8), reason);
        bothCallsCount();
    }

    @ParameterizedTest
    @CsvSource({"0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "-0001-01-01T00:00:00Z", "+10000-01-01T00:00:00Z"})
    void a_time_that_cannot_be_meant_becomes_one_dead_letter(String time) {
        driver.take(published(1, framework()), registered("acme"), call("acme", "c-1", null, NOON));
        var value = activity(time, "\"activityId\":\"c-9\",\"kind\":\"joint-call\"");
        driver.raw(Topic.ENGAGEMENTS, "demo/acme", value);
        driver.take(call("acme", "c-2", null, NOON));

        isTheOnlyLetter(value.getBytes(StandardCharsets.UTF_8), "time");
        bothCallsCount();
    }

    static Stream<Arguments> wreckage() {
        var key = "demo/acme".getBytes(StandardCharsets.UTF_8);
        var huge = new byte[300 * 1024];
        var garbage = new byte[512];
        new Random(20_261_123L).nextBytes(garbage);
        return Stream.of(
                Arguments.of("a huge value", key, huge, "is larger than"),
                Arguments.of("garbage", key, garbage, "is not JSON"),
                Arguments.of("nothing", key, new byte[0], "is empty"),
                Arguments.of("no value", key, null, "has no value"),
                Arguments.of("no key", null, "{}".getBytes(StandardCharsets.UTF_8), "has no record key"),
                Arguments.of(
                        "a strange key",
                        new byte[] {(byte) 0xFF},
                        "{}".getBytes(StandardCharsets.UTF_8),
                        "record key"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wreckage")
    void wreckage_becomes_one_dead_letter_and_its_neighbours_count(
            String name, byte[] key, byte[] value, String reason) {
        driver.take(published(1, framework()), registered("acme"), call("acme", "c-1", null, NOON));
        driver.raw(Topic.ENGAGEMENTS, key, value);
        driver.take(call("acme", "c-2", null, NOON));

        isTheOnlyLetter(value, reason);
        bothCallsCount();
    }

    private static String activity(String time, String data) {
        return """
                {"specversion":"1.0","id":"1","source":"/s","type":"tierline.activity.logged","subject":"acme",\
                "program":"demo","time":"%s","data":{%s}}""".formatted(time, data);
    }

    private void isTheOnlyLetter(byte[] value, String reason) {
        assertThat(driver.records(Topic.DEAD_LETTERS)).singleElement().satisfies(letter -> {
            assertThat(letter.value()).isEqualTo(value);
            assertThat(header(letter, "reason")).contains(reason);
            assertThat(header(letter, "origin-topic")).isEqualTo("engagements");
            assertThat(header(letter, "origin-partition")).isEqualTo("0");
            assertThat(header(letter, "origin-offset")).isEqualTo("1");
        });
    }

    private void bothCallsCount() {
        assertThat(driver.facts().registers(new RecordKey("demo", "acme")))
                .containsKeys(RegisterKey.activity("c-1"), RegisterKey.activity("c-2"));
    }

    private static String header(TestRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}

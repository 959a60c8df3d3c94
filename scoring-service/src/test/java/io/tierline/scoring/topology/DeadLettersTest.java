package io.tierline.scoring.topology;

import static io.tierline.scoring.Sample.NOON;
import static io.tierline.scoring.Sample.call;
import static io.tierline.scoring.Sample.event;
import static io.tierline.scoring.Sample.fit;
import static io.tierline.scoring.Sample.framework;
import static io.tierline.scoring.Sample.published;
import static io.tierline.scoring.Sample.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.contracts.event.EngagementEvent.TimeLogged;
import io.tierline.contracts.event.ProgramEvent.ProgramChanged;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadLettersTest {
    private Driver driver;

    @BeforeEach
    void start() {
        driver = new Driver();
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            no json at all | is not JSON
            {} | /specversion
            [1, 2] | expected a JSON object
            {"specversion":"1.0","id":"1","source":"/s","type":"tierline.none","subject":"acme","time":"2026-11-23T12:00:00Z","data":{}} | /type: is unknown
            {"specversion":"1.0","id":"1","source":"/s","type":"tierline.partner.retired","subject":"acme","time":"0000-13-01","data":{}} | /time
            {"specversion":"1.0","id":"1","source":"/s","type":"tierline.partner.retired","subject":"acme","time":"9999-01-01T00:00:00Z","data":{}} | 5 minutes in the future
            {"specversion":"1.0","id":"1","source":"/s","type":"tierline.partner.retired","subject":"other","time":"2026-11-23T12:00:00Z","data":{}} | does not match the record key
            """)
    void what_cannot_be_read_goes_to_the_dead_letters_as_it_came(String value, String reason) {
        driver.raw(Topic.PARTNERS, "demo/acme", value);

        assertThat(driver.records(Topic.DEAD_LETTERS)).singleElement().satisfies(letter -> {
            assertThat(new String(letter.key(), StandardCharsets.UTF_8)).isEqualTo("demo/acme");
            assertThat(new String(letter.value(), StandardCharsets.UTF_8)).isEqualTo(value);
            assertThat(header(letter, "reason")).contains(reason);
            assertThat(header(letter, "origin-topic")).isEqualTo("partners");
            assertThat(header(letter, "origin-partition")).isEqualTo("0");
            assertThat(header(letter, "origin-offset")).isEqualTo("0");
        });
    }

    @Test
    void a_dead_letter_blocks_nothing() {
        driver.take(published(1, framework()));
        driver.raw(Topic.PARTNERS, "demo/acme", "poison");
        driver.take(registered("acme"));
        driver.raw(Topic.ENGAGEMENTS, new byte[] {(byte) 0xFF, 0}, new byte[] {(byte) 0xC3, 0x28});
        driver.raw(Topic.ENGAGEMENTS, (byte[]) null, new byte[0]);
        driver.take(call("acme", "c-1", null, NOON));

        assertThat(driver.events(Topic.SCORES)).hasSize(1);
        assertThat(driver.records(Topic.DEAD_LETTERS)).hasSize(3);
    }

    @Test
    void an_event_on_the_wrong_topic_is_named_so() {
        driver.take(Topic.ENGAGEMENTS, registered("acme"));
        driver.take(Topic.PARTNERS, call("acme", "c-1", null, NOON));
        var spent = new TimeLogged("kim", BigDecimal.ONE, LocalDate.of(2026, 11, 23), null);
        driver.take(Topic.ENGAGEMENTS, event("t", "acme", NOON, spent));

        assertThat(reasons())
                .containsExactly(
                        "/type: tierline.partner.registered does not belong on topic engagements (expected: partners)",
                        "/type: tierline.activity.logged does not belong on topic partners (expected: engagements)",
                        "/type: tierline.time.logged does not belong on topic engagements (expected: team-time)");
    }

    @Test
    void an_event_in_the_wrong_partition_is_named_so() {
        driver.close();
        driver = new Driver(4);
        var astray = Stream.iterate(0, i -> i + 1)
                .map(i -> "p-" + i)
                .filter(partner -> new RecordKey("demo", partner).partition(4) == 3)
                .findFirst()
                .orElseThrow();
        var home = Stream.iterate(0, i -> i + 1)
                .map(i -> "p-" + i)
                .filter(partner -> new RecordKey("demo", partner).partition(4) == 0)
                .findFirst()
                .orElseThrow();

        driver.take(published(1, framework()), registered(astray), registered(home));

        assertThat(reasons())
                .containsExactly("was written with another partitioner: stands in partition 0 (expected: 3)");
        assertThat(driver.events(Topic.SCORES)).extracting("subject").containsExactly(home);
    }

    @Test
    void a_framework_that_breaks_rules_is_not_taken_over() {
        driver.take(published(1, framework()), registered("acme"), fit("acme", 5, NOON));
        driver.take(published(2, Map.of("name", "hollow")));
        driver.take(event("p", "demo", NOON, new ProgramChanged("Demo", "UTC")));

        assertThat(reasons()).singleElement().asString().contains("/data/framework: ");
        assertThat(driver.records(Topic.FRAMEWORK_BROADCAST)).hasSize(1);
        assertThat(driver.events(Topic.SCORES)).hasSize(1);
    }

    @Test
    void headers_of_the_record_stay_and_a_huge_value_is_cut() {
        driver.raw(Topic.PARTNERS, "demo/acme".getBytes(StandardCharsets.UTF_8), new byte[4_100_000]);

        assertThat(driver.records(Topic.DEAD_LETTERS)).singleElement().satisfies(letter -> {
            assertThat(letter.value()).hasSize(4_000_000);
            assertThat(header(letter, "cut-from")).isEqualTo("4100000");
            assertThat(header(letter, "reason")).contains("is larger than");
        });
    }

    private List<String> reasons() {
        return driver.records(Topic.DEAD_LETTERS).stream()
                .map(letter -> header(letter, "reason"))
                .toList();
    }

    private static String header(TestRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}

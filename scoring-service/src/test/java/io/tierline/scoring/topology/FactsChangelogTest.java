package io.tierline.scoring.topology;

import static io.tierline.scoring.Sample.NOON;
import static io.tierline.scoring.Sample.call;
import static io.tierline.scoring.Sample.fit;
import static io.tierline.scoring.Sample.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.tierline.contracts.event.Event;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.scoring.store.Stored;
import java.util.ArrayList;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The driver commits after each record, and calls what the runtime calls before a commit. */
class FactsChangelogTest {
    private static final RecordKey ACME = new RecordKey("demo", "acme");

    private Driver driver;

    @BeforeEach
    void start() {
        driver = new Driver();
    }

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void each_commit_writes_what_was_processed() {
        var changelog = new ArrayList<TestRecord<byte[], byte[]>>();
        assertThat(driver.changelog(ScoringTopology.FACTS)).isEmpty();
        for (var event : new Event[] {
            registered("acme"),
            fit("acme", 5, NOON),
            call("acme", "c-1", "hooli", NOON),
            call("zenith", "c-1", null, NOON)
        }) {
            driver.take(event);
            var written = driver.changelog(ScoringTopology.FACTS);
            assertThat(written).isNotEmpty();
            changelog.addAll(written);

            assertThat(Stored.restored(changelog).registers(ACME))
                    .isEqualTo(driver.facts().registers(ACME));
        }
        driver.take(call("acme", "c-1", "hooli", NOON));
        assertThat(driver.changelog(ScoringTopology.FACTS)).isEmpty();
    }
}

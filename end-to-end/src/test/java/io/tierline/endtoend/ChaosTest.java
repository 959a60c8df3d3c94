package io.tierline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tierline.platform.layout.DataDirectory;
import io.tierline.testkit.Scratch;
import io.tierline.testkit.TierlineCommand;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short fault run as people start it: scorer and broker killed, paused and restarted under load, then verified. */
class ChaosTest {
    @TempDir
    Path directory;

    @Test
    void nothing_is_lost_and_nothing_counts_twice_when_scorer_and_broker_fail_under_load() throws Exception {
        var outcome = directory.resolve("outcome.json");
        var ran = new TierlineCommand(
                        new DataDirectory(Scratch.directory("chaos").resolve("data")))
                .run(
                        "chaos",
                        "scoring",
                        "--seed",
                        "96",
                        "--kills",
                        "6",
                        "--pauses",
                        "2",
                        "--rate",
                        "400",
                        "--partners",
                        "150",
                        "--json",
                        outcome.toString());
        assertThat(ran.status()).as(ran.output()).isZero();
        assertThat(ran.output()).contains("Zero lost, zero doubled.");

        var json = new ObjectMapper().readTree(outcome.toFile());
        assertThat(deeds(json, "kill")).isGreaterThanOrEqualTo(4);
        assertThat(deeds(json, "pause")).isPositive();
        assertThat(deeds(json, "restart")).isPositive();
        assertThat(json.at("/records/acknowledged").asLong()).isGreaterThan(1_500);
        assertThat(json.at("/records/unanswered").asLong()).isZero();
        assertThat(json.at("/verification/clean").asBoolean()).isTrue();
        for (var check : json.at("/verification/checks"))
            assertThat(check.get("compared").asLong())
                    .as(check.get("check").asText())
                    .isPositive();
    }

    private static long deeds(JsonNode outcome, String kind) {
        return StreamSupport.stream(outcome.get("deeds").spliterator(), false)
                .filter(deed -> deed.get("deed").asText().equals(kind))
                .count();
    }
}

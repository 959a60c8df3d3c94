package io.tierline.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tierline.platform.load.EventFile;
import io.tierline.platform.load.Loader;
import io.tierline.prioritization.framework.Framework;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every process killed with -9 in turn while events come in and cycles close: nothing is lost, nothing counts twice. */
class CrashTest {
    private static final List<String> VICTIMS =
            List.of("partner-service", "scoring-service", "kafka", "postgres", "tiering-service", "capacity-service");

    @TempDir
    Path directory;

    @Test
    void nothing_is_lost_and_nothing_counts_twice_whoever_dies_when() throws Exception {
        var platform = Whole.platform();
        var program = Whole.program("crash");
        Sample.prepare(program);
        var lines = Sample.lines();
        var framework = Sample.read(Sample.framework());
        int part = lines.size() / VICTIMS.size();
        for (int i = 0; i < VICTIMS.size(); i++) {
            int to = i == VICTIMS.size() - 1 ? lines.size() : (i + 1) * part;
            var loading = load(program, lines.subList(i * part, to));
            platform.kill(VICTIMS.get(i));
            loading.join();
            platform.awaitReady();
        }
        var direct = new DirectComputation(lines);
        awaitScores(program, direct, framework);

        var cycle = program.post("lead", "/cycles", "application/json", "")
                .get("cycle")
                .asText();
        platform.kill("scoring-service");
        platform.kill("tiering-service");
        platform.awaitReady();
        var closed = program.awaitClosed(cycle);
        var asOf = Instant.parse(closed.get("asOf").asText());
        var expected = direct.cycles(framework, List.of(asOf)).getFirst();
        var board = tiers(program.get("viewer", "/tiers"));
        assertThat(board).hasSameSizeAs(expected.decisions());
        expected.decisions()
                .forEach(decision -> assertThat(board.get(decision.partner()))
                        .as(decision.partner())
                        .isEqualTo(decision.tier()));
        assertThat(program.get("viewer", "/cycles").get("items")).hasSize(1);
        await().atMost(30, SECONDS)
                .until(() -> program.get("viewer", "/allocation")
                        .path("cycle")
                        .asText()
                        .equals(cycle));

        var tiers = program.get("viewer", "/tiers");
        var allocation = program.get("viewer", "/allocation");
        platform.killAll();
        platform.startAgain();
        awaitScores(program, direct, framework);
        assertThat(program.get("viewer", "/tiers")).isEqualTo(tiers);
        assertThat(program.get("viewer", "/allocation")).isEqualTo(allocation);
    }

    private CompletableFuture<Void> load(Whole program, List<String> lines) throws Exception {
        var file = Files.write(Files.createTempFile(directory, "part", ".ndjson"), lines);
        return CompletableFuture.runAsync(() -> {
            try (var events = EventFile.open(file)) {
                var totals = new Loader(program.as("integration"), "crash", Duration.ofMinutes(3))
                        .load(events, (_, _) -> {});
                assertThat(totals.rejected()).isZero();
                assertThat(totals.events()).isEqualTo(lines.size());
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Waits until every running score is what the events alone say as of its own instant. */
    private static void awaitScores(Whole program, DirectComputation direct, Framework framework) {
        await().atMost(90, SECONDS)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .untilAsserted(() -> {
                    Map<String, JsonNode> rows = new HashMap<>();
                    program.get("viewer", "/scores?limit=500")
                            .get("items")
                            .forEach(row -> rows.put(row.get("partner").asText(), row));
                    var asOf = Instant.parse(
                            rows.values().iterator().next().get("asOf").asText());
                    var expected = direct.scores(framework, asOf);
                    assertThat(rows.keySet()).isEqualTo(expected.keySet());
                    expected.forEach((partner, score) -> assertThat(
                                    rows.get(partner).get("score").asDouble())
                            .as(partner)
                            .isCloseTo(score.score(), within(1e-4)));
                });
    }

    private static Map<String, String> tiers(JsonNode board) {
        Map<String, String> tiers = new HashMap<>();
        board.get("tiers")
                .forEach(tier -> tier.get("partners")
                        .forEach(row -> tiers.put(
                                row.get("partner").asText(), tier.get("name").asText())));
        return tiers;
    }
}

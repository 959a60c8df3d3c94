package io.tierline.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tierline.platform.load.EventFile;
import io.tierline.platform.load.Loader;
import io.tierline.prioritization.framework.Framework;
import io.tierline.testkit.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

    /** Who dies in the middle of each cycle. */
    private static final List<List<String>> IN_A_CYCLE = List.of(
            List.of("scoring-service", "tiering-service"),
            List.of("kafka"),
            List.of("postgres"),
            List.of("tiering-service", "postgres"));

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

        var asOfs = closeWhileSomebodyDies(platform, program);
        var expected = direct.cycles(framework, asOfs).getLast();
        var board = tiers(program.get("viewer", "/tiers"));
        assertThat(board).hasSameSizeAs(expected.decisions());
        expected.decisions()
                .forEach(decision -> assertThat(board.get(decision.partner()))
                        .as(decision.partner())
                        .isEqualTo(decision.tier()));

        var tiers = program.get("viewer", "/tiers");
        var allocation = program.get("viewer", "/allocation");
        platform.killAll();
        platform.startAgain();
        awaitScores(program, direct, framework);
        assertThat(program.get("viewer", "/tiers")).isEqualTo(tiers);
        assertThat(program.get("viewer", "/allocation")).isEqualTo(allocation);
    }

    /** One cycle for each of {@link #IN_A_CYCLE}; returns as of when they were. */
    private static List<Instant> closeWhileSomebodyDies(Platform platform, Whole program) {
        List<Instant> asOfs = new ArrayList<>();
        for (var victims : IN_A_CYCLE) {
            var cycle = program.post("lead", "/cycles", "application/json", "")
                    .get("cycle")
                    .asText();
            victims.forEach(platform::kill);
            platform.awaitReady();
            asOfs.add(Instant.parse(program.awaitClosed(cycle).get("asOf").asText()));
            assertThat(program.get("viewer", "/cycles").get("items"))
                    .as("cycles after the death of " + victims)
                    .hasSize(asOfs.size());
            for (var path : List.of("/tiers", "/allocation"))
                await(path)
                        .atMost(30, SECONDS)
                        .ignoreExceptions()
                        .until(() -> program.get("viewer", path)
                                .path("cycle")
                                .asText()
                                .equals(cycle));
        }
        return asOfs;
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

package io.tierline.benchmarks.tiering;

import com.fasterxml.jackson.databind.JsonNode;
import io.tierline.benchmarks.dataset.Dataset;
import io.tierline.benchmarks.stand.BenchFailure;
import io.tierline.benchmarks.stand.Pause;
import io.tierline.benchmarks.stand.Rest;
import io.tierline.benchmarks.whole.WholePlatform;
import io.tierline.platform.access.Role;
import io.tierline.platform.http.Api;
import io.tierline.platform.layout.Service;
import java.time.Duration;
import java.time.Instant;

/**
 * One program with very many partners on a running platform, scored, with no cycle yet.
 *
 * @param dataset its partners and events
 * @param tables those of tiering
 * @param tiering tiering, as a lead of the program sees it
 */
record ManyPartners(WholePlatform platform, Dataset dataset, Tables tables, Api tiering) {
    private static final int EVENTS_EACH = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    /** A cycle that closed, and when each of its steps was done. */
    record Closed(String cycle, CutTimes times) {}

    /** The program, filled, scored, and known to tiering. */
    static ManyPartners fill(WholePlatform platform, Tables tables, String program, long seed, int partners) {
        var dataset = new Dataset(
                program,
                seed,
                partners * EVENTS_EACH,
                partners,
                platform.clock().instant());
        platform.fill(dataset, LargeFramework.yaml(), _ -> {});
        Pause.until("every partner is on the roster", PATIENCE, () -> tables.registered(program) == partners);
        return new ManyPartners(platform, dataset, tables, platform.api(Service.TIERING, Role.LEAD));
    }

    /** Path of a call. */
    String path(String rest) {
        return "/api/programs/" + dataset.program() + "/" + rest;
    }

    /** Closes a cycle, once what followed from the one before is done: there are weeks between two of them. */
    Closed cycle() {
        Rest.await();
        try (var log = new CutReader(platform.kafka())) {
            var opened = platform.clock().instant();
            var cycle = WholePlatform.call(() -> tiering.post(path("cycles"), "application/json", new byte[0]))
                    .path("cycle")
                    .asText();
            var times = log.read(opened, shown(cycle));
            if (times.decisions() != dataset.partners())
                throw new BenchFailure(
                        "the cycle decided %,d of %,d partners".formatted(times.decisions(), dataset.partners()));
            return new Closed(cycle, times);
        }
    }

    /** Looks seldom: to look takes of what is measured. */
    private Instant shown(String cycle) {
        Pause.until("the cycle is closed", PATIENCE, LOOK_EVERY, () -> {
            var now = get("cycles?limit=1").path("items").path(0);
            if (now.path("state").asText().equals("failed"))
                throw new BenchFailure("the cycle failed: " + now.path("detail").asText());
            return now.path("state").asText().equals("closed");
        });
        Pause.until(
                "the board shows the cycle",
                PATIENCE,
                LOOK_EVERY,
                () -> get("tiers?limit=1").path("cycle").asText().equals(cycle));
        return platform.clock().instant();
    }

    private JsonNode get(String rest) {
        return WholePlatform.call(() -> tiering.get(path(rest)));
    }
}

package io.tierline.tiering.cycle;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.contracts.event.CycleEvent.CycleClosed;
import io.tierline.contracts.event.CycleEvent.CycleOpened;
import io.tierline.contracts.event.DecisionDigest;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.TierEvent.TierPending;
import io.tierline.contracts.topic.RecordKey;
import io.tierline.contracts.topic.Topic;
import io.tierline.testkit.Backends;
import io.tierline.testkit.RealBackends;
import io.tierline.tiering.support.MovableClock;
import io.tierline.tiering.support.Program;
import io.tierline.tiering.support.ScoringStandIn;
import io.tierline.tiering.support.TestLog;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "tiering"))
class CycleTest {
    @Inject
    MovableClock clock;

    @AfterEach
    void setTheClock() {
        clock.back();
    }

    @Test
    void a_cycle_closes_when_every_partition_has_reported_and_everything_shows_it() {
        var program = Program.named("whole");
        program.register("ann", "bob", "cem", "dee");
        var cycle = program.openCycle();
        program.get("/cycles/" + cycle)
                .body("state", equalTo("open"), "partitionsDone", equalTo(0), "partitions", equalTo(3));
        close(program, cycle, Map.of("ann", 90.0, "bob", 40.0, "cem", 30.5, "dee", 10.0));

        program.get("/cycles/" + cycle)
                .body("frameworkVersion", equalTo(1), "partitionsDone", equalTo(3), "trigger", equalTo("manual"))
                .body("counts.gold", equalTo(1), "counts.silver", equalTo(2), "counts.rest", equalTo(1))
                .body("moveCounts.entered", equalTo(4), "moves.partner", contains("ann", "bob", "cem", "dee"))
                .body("moves[0].topContributions.factor", contains("fit", "overlap"))
                .body("receipt.offsets.partners-0", equalTo(10), "receipt.offsets.engagements-2", equalTo(22));
        program.get("/tiers")
                .body("label", equalTo("official"), "cycle", equalTo(cycle), "asOf", notNullValue())
                .body("tiers.name", contains("gold", "silver", "rest"))
                .body("tiers[0].service.owner", equalTo("named"), "tiers[0].service.hoursPerWeek", equalTo(1.5f))
                .body("tiers[1].partners.partner", contains("bob", "cem"), "tiers[1].partners.rank", contains(2, 3))
                .body("tiers[1].partners.since", hasSize(2), "tiers[2].partners[0].name", equalTo("DEE"));
        program.get("/partners/cem/tier")
                .body("tier", equalTo("silver"), "rank", equalTo(3), "score", equalTo(30.5f))
                .body("why.factors.factor", contains("fit", "overlap", "reach"))
                .body("why.factors.known", contains(true, true, false))
                .body("history.cycle", contains(cycle), "changes.direction", contains("entered"));
        pagesOf(program, "/tier-changes", "partner", 4);
    }

    @Test
    void the_barrier_stands_in_every_partition_of_partners_and_of_engagements() {
        var program = Program.named("barrier");
        var cycle = program.openCycle();
        for (var topic : new Topic[] {Topic.PARTNERS, Topic.ENGAGEMENTS}) {
            var barriers = TestLog.read(topic, program.id()).stream()
                    .filter(found -> found.event().data() instanceof CycleOpened)
                    .toList();
            assertThat(barriers)
                    .extracting(TestLog.Found::partition)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, Backends.PARTITIONS).boxed().toList());
            assertThat(barriers).allSatisfy(found -> {
                var opened = (CycleOpened) found.event().data();
                assertThat(opened.cycle()).isEqualTo(cycle);
                assertThat(opened.partitions()).isEqualTo(Backends.PARTITIONS);
                assertThat(opened.framework()).containsEntry("name", "Test");
            });
        }
        assertThat(TestLog.read(Topic.CYCLES, program.id(), CycleOpened.class)).hasSize(1);
    }

    @Test
    void a_second_request_is_answered_with_the_cycle_that_is_open() {
        var program = Program.named("twice");
        assertThat(program.openCycle()).isEqualTo(program.openCycle());
        assertThat(TestLog.read(Topic.CYCLES, program.id(), CycleOpened.class)).hasSize(1);
    }

    @Test
    void a_framework_published_just_before_is_the_one_that_decides() {
        var program = Program.named("fresh");
        for (int version = 2; version < 12; version++) {
            program.publish(version, Program.LONG_AGO, Program.frameworkDocument("prompted"));
            var cycle = program.openCycle();
            program.get("/cycles/" + cycle).body("frameworkVersion", equalTo(version));
            close(program, cycle, Map.of());
        }
    }

    @Test
    void without_a_framework_the_answer_says_what_to_do() {
        var program = Program.bare("bare");
        program.lead().post("/cycles").then().statusCode(409).body("detail", containsString("PUT /api/programs/"));
        program.get("/tiers").body("tiers", hasSize(0), "detail", containsString("framework"));
    }

    @Test
    void only_leads_and_admins_of_the_program_may_close_a_cycle() {
        var program = Program.named("roles");
        var other = Program.named("other");
        program.as("viewer").post("/cycles").then().statusCode(403);
        program.as("integration").get("/tiers").then().statusCode(403);
        other.lead()
                .basePath("/api/programs/" + program.id())
                .post("/cycles")
                .then()
                .statusCode(404);
        program.lead().get("/cycles/2026-01-01T000000Z-0000").then().statusCode(404);
    }

    @Test
    void who_falls_below_is_pending_for_a_cycle_and_then_goes_down() {
        var program = Program.named("grace");
        program.register("ann", "bob");
        close(program, program.openCycle(), Map.of("ann", 90.0, "bob", 60.0));
        var second = program.openCycle();
        close(program, second, Map.of("ann", 40.0, "bob", 60.0));
        program.get("/cycles/" + second)
                .body("moveCounts.promoted", equalTo(1), "moveCounts.pending", equalTo(1), "moves", hasSize(1));
        program.get("/partners/ann/tier")
                .body("tier", equalTo("gold"), "target", equalTo("silver"), "pending.cyclesLeft", equalTo(1));
        assertThat(TestLog.read(Topic.TIER_CHANGES, program.id(), TierPending.class))
                .singleElement()
                .satisfies(pending -> assertThat(pending.pointsShort()).isPositive());
        close(program, program.openCycle(), Map.of("ann", 40.0, "bob", 60.0));
        program.get("/partners/ann/tier")
                .body("tier", equalTo("silver"), "pending", nullValue(), "history", hasSize(3))
                .body("changes.direction", contains("demoted", "entered"));
        program.get("/cycles?limit=2").body("items", hasSize(2), "items[1].cycle", equalTo(second));
        pagesOf(program, "/cycles", "cycle", 3);
    }

    @Test
    void the_receipt_is_the_digest_of_the_decisions_in_the_log() {
        var program = Program.named("receipt");
        var cycle = program.openCycle();
        close(program, cycle, Map.of("ann", 90.0, "bob", 60.0));
        Event[] decisions = TestLog.read(Topic.TIER_DECISIONS, program.id()).stream()
                .map(TestLog.Found::event)
                .toArray(Event[]::new);
        assertThat(decisions).hasSize(2);
        program.get("/cycles/" + cycle).body("receipt.digest", equalTo(DecisionDigest.of(List.of(decisions))));
    }

    @Test
    void a_silent_partition_fails_the_cycle_by_name_and_the_next_one_may_open() {
        var program = Program.named("silent");
        var cycle = program.openCycle();
        var scoring = new ScoringStandIn(program, cycle, Map.of());
        scoring.report(0);
        scoring.report(2);
        clock.moveBy(Duration.ofSeconds(121));
        awaitState(program, cycle, "failed");
        program.get("/cycles/" + cycle)
                .body("reason", equalTo("timeout"), "detail", containsString("1 of 3 partitions"))
                .body("detail", containsString(": 1"), "receipt", nullValue());
        scoring.report(1);
        var next = program.openCycle();
        assertThat(next).isNotEqualTo(cycle);
        close(program, next, Map.of("ann", 90.0));
        program.get("/cycles/" + cycle).body("state", equalTo("failed"));
        assertThat(TestLog.read(Topic.CYCLES, program.id(), CycleClosed.class)).hasSize(1);
    }

    @Test
    void scores_that_do_not_fit_their_digest_fail_the_cycle() {
        var program = Program.named("digest");
        var cycle = program.openCycle();
        var scoring = new ScoringStandIn(program, cycle, Map.of("ann", 90.0));
        int partition = new RecordKey(program.id(), "ann").partition(Backends.PARTITIONS);
        for (int other = 0; other < Backends.PARTITIONS; other++) if (other != partition) scoring.report(other);
        scoring.report(partition, 1, "0".repeat(64));
        awaitState(program, cycle, "failed");
        program.get("/cycles/" + cycle)
                .body("reason", equalTo("scores"), "detail", containsString("partition " + partition));
    }

    /** Reads a list of {@code size} in two pages, which must not overlap and have all. */
    private static void pagesOf(Program program, String path, String field, int size) {
        var first = program.get(path + "?limit=" + (size - 1)).body("items", hasSize(size - 1));
        var seen = new HashSet<String>(first.extract().<List<String>>path("items." + field));
        var second = program.get(path + "?cursor=" + first.extract().path("next"))
                .body("items", hasSize(1), "next", nullValue());
        seen.addAll(second.extract().<List<String>>path("items." + field));
        assertThat(seen).hasSize(size);
        program.as("viewer").get(path + "?cursor=bm9uc2Vuc2U").then().statusCode(400);
    }

    static void close(Program program, String cycle, Map<String, Double> scores) {
        new ScoringStandIn(program, cycle, scores).report();
        awaitState(program, cycle, "closed");
        await().atMost(10, SECONDS)
                .until(() -> cycle.equals(program.get("/tiers").extract().<String>path("cycle")));
    }

    static void awaitState(Program program, String cycle, String state) {
        await().atMost(20, SECONDS)
                .until(() ->
                        state.equals(program.get("/cycles/" + cycle).extract().<String>path("state")));
    }
}

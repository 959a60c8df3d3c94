package io.tierline.tiering.cycle;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ScoreDigest;
import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import io.tierline.testkit.RealBackends;
import io.tierline.tiering.fold.Taken;
import io.tierline.tiering.support.Program;
import io.tierline.tiering.support.ScoringStandIn;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "tiering"))
class GatheredScoresTest {
    private static final Instant NOON = Instant.parse("2027-01-01T12:00:00Z");

    @Inject
    GatheredScores ofTheApplication;

    @Inject
    ScoreLog log;

    @Test
    void a_cycle_is_decided_by_the_log_when_a_part_of_its_scores_was_read_before_a_restart() {
        var program = Program.named("forgot");
        program.register("ann", "bob", "cem", "dee");
        var cycle = program.openCycle();
        var scoring = new ScoringStandIn(program, cycle, Map.of("ann", 90.0, "bob", 60.0, "cem", 50.0, "dee", 10.0));
        scoring.report(0);
        scoring.report(1);
        await().atMost(20, SECONDS)
                .until(() -> program.get("/cycles/" + cycle)
                        .extract()
                        .<Integer>path("partitionsDone")
                        .equals(2));
        ofTheApplication.forget(program.id(), cycle);
        scoring.report(2);
        await().atMost(20, SECONDS)
                .until(() -> cycle.equals(program.get("/tiers").extract().<String>path("cycle")));
        assertThat(program.get("/cycles/" + cycle).extract().<Map<String, Integer>>path("counts"))
                .isEqualTo(Map.of("gold", 1, "silver", 2, "rest", 1));
    }

    @Test
    void scores_of_an_attempt_are_read_from_the_log_whatever_the_clock_of_the_service_says() {
        var program = Program.named("reread");
        program.register("ann", "bob");
        var cycle = program.openCycle();
        new ScoringStandIn(program, cycle, Map.of("ann", 90.0, "bob", 60.0)).report();
        await().atMost(20, SECONDS)
                .until(() -> cycle.equals(program.get("/tiers").extract().<String>path("cycle")));
        for (var openedAt : List.of(Instant.now(), Instant.now().plus(Duration.ofDays(3)))) {
            var underWay = new UnderWay(program.id(), cycle, NOON, 1, "{}", 3, openedAt, 1);
            assertThat(log.read(underWay, 2))
                    .extracting(
                            Official::partner,
                            official -> official.candidate().score().score())
                    .containsExactlyInAnyOrder(tuple("ann", 90.0), tuple("bob", 60.0));
        }
        assertThat(log.read(underWay(program.id(), cycle, 2), 2)).isEmpty();
    }

    @Test
    void they_are_all_there_only_when_each_partition_has_what_it_said_of_that_attempt() {
        var gathered = new GatheredScores();
        gathered.take(List.of(taken("ann", 0, null, 90), taken("bob", 1, null, 60), taken("ann", 0, null, 80)));
        var cycle = underWay("p", "c", 1);
        var ann = Map.of("ann", scored("ann", null, 90));
        var bob = Map.of("bob", scored("bob", null, 60));
        assertThat(gathered.all(cycle, reports(ann, Map.of("bob", scored("bob", null, 61)))))
                .isEmpty();
        assertThat(gathered.all(cycle, reports(ann, Map.of()))).isEmpty();
        assertThat(gathered.all(cycle, reports(ann, bob)).orElseThrow())
                .extracting(official -> official.candidate().score().score())
                .containsExactlyInAnyOrder(90.0, 60.0);
        assertThat(gathered.all(underWay("p", "c", 2), reports(ann, bob))).isEmpty();
        assertThat(gathered.all(underWay("other", "c", 1), reports(ann, bob))).isEmpty();
        gathered.take(List.of(taken("cem", 1, null, 50)));
        assertThat(gathered.all(cycle, reports(ann, bob))).isEmpty();
        gathered.forget("p", "c");
        assertThat(gathered.all(cycle, reports(Map.of(), Map.of()))).isEmpty();
    }

    @Test
    void a_partner_that_two_partitions_have_scored_leaves_it_to_the_log_to_say_so() {
        var gathered = new GatheredScores();
        gathered.take(List.of(taken("ann", 0, null, 90), taken("ann", 1, null, 80)));
        var reports = reports(Map.of("ann", scored("ann", null, 90)), Map.of("ann", scored("ann", null, 80)));
        assertThat(gathered.all(underWay("p", "c", 1), reports)).isEmpty();
        assertThat(reports.fault(List.of(
                        Official.of("ann", 0, scored("ann", null, 90)),
                        Official.of("ann", 1, scored("ann", null, 80)))))
                .contains("partner ann was scored by two partitions");
    }

    @Test
    void another_attempt_starts_anew_and_what_comes_late_of_the_one_before_is_left() {
        var gathered = new GatheredScores();
        gathered.take(List.of(taken("ann", 0, null, 90)));
        gathered.take(List.of(taken("ann", 0, 2, 70)));
        gathered.take(List.of(taken("bob", 1, null, 60)));
        assertThat(gathered.all(underWay("p", "c", 2), reports(Map.of("ann", scored("ann", 2, 70)), Map.of()))
                        .orElseThrow())
                .singleElement()
                .extracting(official -> official.candidate().score().score())
                .isEqualTo(70.0);
    }

    private static Reports reports(Map<String, PartnerScored> first, Map<String, PartnerScored> second) {
        return new Reports(
                2,
                List.of(
                        new Marker(0, first.size(), ScoreDigest.of(first), Map.of()),
                        new Marker(1, second.size(), ScoreDigest.of(second), Map.of())));
    }

    private static PartnerScored scored(String partner, @Nullable Integer attempt, double score) {
        return new PartnerScored("c", partner, "reseller", NOON, score, 100, List.of(), attempt);
    }

    private static Taken taken(String partner, int partition, @Nullable Integer attempt, double score) {
        var event = new Event(partner + score, "/scoring", "p", partner, NOON, scored(partner, attempt, score));
        return new Taken(event, partition, 0);
    }

    private static UnderWay underWay(String program, String cycle, int attempt) {
        return new UnderWay(program, cycle, NOON, 1, "{}", 3, NOON, attempt);
    }
}

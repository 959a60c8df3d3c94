package io.tierline.tiering.cycle;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.contracts.event.Event;
import io.tierline.contracts.event.ScoreEvent.PartnerScored;
import io.tierline.testkit.RealBackends;
import io.tierline.tiering.fold.Taken;
import io.tierline.tiering.support.Program;
import io.tierline.tiering.support.ScoringStandIn;
import jakarta.inject.Inject;
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

    @Test
    void a_cycle_is_decided_by_the_tables_when_a_part_of_its_scores_was_read_before_a_restart() {
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
        assertThat(ofTheApplication.all(underWay(program.id(), cycle, 1), 4)).isEmpty();
    }

    @Test
    void they_are_all_there_only_when_there_are_as_many_as_were_said_of_that_attempt() {
        var gathered = new GatheredScores();
        gathered.take(List.of(taken("ann", 0, null, 90), taken("bob", 1, null, 60), taken("ann", 0, null, 80)));
        var cycle = underWay("p", "c", 1);
        assertThat(gathered.all(cycle, 3)).isEmpty();
        assertThat(gathered.all(cycle, 2).orElseThrow())
                .extracting(official -> official.scored().score())
                .containsExactlyInAnyOrder(90.0, 60.0);
        assertThat(gathered.all(underWay("p", "c", 2), 2)).isEmpty();
        assertThat(gathered.all(underWay("other", "c", 1), 2)).isEmpty();
    }

    @Test
    void another_attempt_starts_anew_and_what_comes_late_of_the_one_before_is_left() {
        var gathered = new GatheredScores();
        gathered.take(List.of(taken("ann", 0, null, 90)));
        gathered.take(List.of(taken("ann", 0, 2, 70)));
        gathered.take(List.of(taken("bob", 0, null, 60)));
        assertThat(gathered.all(underWay("p", "c", 2), 1).orElseThrow())
                .singleElement()
                .extracting(official -> official.scored().score())
                .isEqualTo(70.0);
        gathered.forget("p", "c");
        assertThat(gathered.all(underWay("p", "c", 2), 0)).isEmpty();
    }

    private static Taken taken(String partner, int partition, @Nullable Integer attempt, double score) {
        var scored = new PartnerScored("c", partner, "reseller", NOON, score, 100, List.of(), attempt);
        return new Taken(new Event(partner + score, "/scoring", "p", partner, NOON, scored), partition, 0);
    }

    private static UnderWay underWay(String program, String cycle, int attempt) {
        return new UnderWay(program, cycle, NOON, 1, "{}", 3, NOON, attempt);
    }
}

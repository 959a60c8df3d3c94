package io.tierline.tiering.cycle;

import static io.tierline.tiering.cycle.CycleTest.awaitState;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.contracts.event.CycleEvent.CycleClosed;
import io.tierline.contracts.event.CycleEvent.CycleFailed;
import io.tierline.contracts.event.CycleEvent.CycleOpened;
import io.tierline.contracts.event.TierEvent.TierDecided;
import io.tierline.contracts.topic.Topic;
import io.tierline.testkit.RealBackends;
import io.tierline.tiering.support.MovableClock;
import io.tierline.tiering.support.Program;
import io.tierline.tiering.support.ScoringStandIn;
import io.tierline.tiering.support.TestLog;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "tiering"))
class RetryTest {
    @Inject
    MovableClock clock;

    @AfterEach
    void setTheClock() {
        clock.back();
    }

    @Test
    void a_cycle_that_a_silent_partition_failed_is_opened_again_under_its_id_and_closes_once() {
        var program = Program.named("again");
        program.register("ann", "bob");
        var cycle = program.openCycle();
        var first = new ScoringStandIn(program, cycle, Map.of("ann", 10.0, "bob", 20.0));
        first.report(0);
        first.report(2);
        clock.moveBy(Duration.ofSeconds(121));
        awaitState(program, cycle, "failed");

        program.lead()
                .post("/cycles/" + cycle + "/retry")
                .then()
                .statusCode(202)
                .body("cycle", equalTo(cycle), "state", equalTo("open"));
        program.get("/cycles/" + cycle)
                .body("attempt", equalTo(2), "state", equalTo("open"), "partitionsDone", equalTo(0))
                .body("reason", nullValue(), "failedAt", nullValue());
        first.report(1);
        var second = new ScoringStandIn(program, cycle, Map.of("ann", 90.0, "bob", 60.0), 2);
        second.report(0);
        second.report(1);
        program.get("/cycles/" + cycle).body("state", equalTo("open"));
        second.report(2);
        awaitState(program, cycle, "closed");

        var decided = TestLog.read(Topic.TIER_DECISIONS, program.id(), TierDecided.class);
        assertThat(decided).extracting(TierDecided::score).containsExactlyInAnyOrder(90.0, 60.0);
        assertThat(TestLog.read(Topic.CYCLES, program.id(), CycleClosed.class)).hasSize(1);
        assertThat(TestLog.read(Topic.CYCLES, program.id(), CycleFailed.class)).hasSize(1);
        assertThat(TestLog.read(Topic.CYCLES, program.id(), CycleOpened.class))
                .extracting(CycleOpened::cycle, CycleOpened::attempt)
                .containsExactly(tuple(cycle, null), tuple(cycle, 2));
        program.lead()
                .post("/cycles/" + cycle + "/retry")
                .then()
                .statusCode(409)
                .body("detail", containsString("is closed"));
    }

    @Test
    void a_second_retry_and_a_second_request_are_answered_with_the_cycle_that_is_open() {
        var program = Program.named("againtwice");
        var cycle = failed(program);
        for (int i = 0; i < 2; i++)
            program.lead().post("/cycles/" + cycle + "/retry").then().statusCode(202);
        assertThat(program.openCycle()).isEqualTo(cycle);
        assertThat(TestLog.read(Topic.CYCLES, program.id(), CycleOpened.class)).hasSize(2);
    }

    @Test
    void an_attempt_that_fails_can_be_tried_again() {
        var program = Program.named("againfails");
        var cycle = failed(program);
        program.lead().post("/cycles/" + cycle + "/retry").then().statusCode(202);
        clock.moveBy(Duration.ofSeconds(121));
        awaitState(program, cycle, "failed");
        program.lead().post("/cycles/" + cycle + "/retry").then().statusCode(202);
        new ScoringStandIn(program, cycle, Map.of("ann", 10.0), 3).report();
        awaitState(program, cycle, "closed");
        program.get("/cycles/" + cycle).body("attempt", equalTo(3));
    }

    @Test
    void only_the_last_cycle_can_be_retried_and_only_one_that_there_is() {
        var program = Program.named("againlate");
        var cycle = failed(program);
        var next = program.openCycle();
        program.lead()
                .post("/cycles/" + cycle + "/retry")
                .then()
                .statusCode(409)
                .body("detail", containsString(next));
        program.lead().post("/cycles/nosuch/retry").then().statusCode(404);
        program.as("viewer").post("/cycles/" + cycle + "/retry").then().statusCode(403);
    }

    private String failed(Program program) {
        var cycle = program.openCycle();
        clock.moveBy(Duration.ofSeconds(121));
        awaitState(program, cycle, "failed");
        return cycle;
    }
}

package io.tierline.tiering.cycle;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.contracts.event.CycleEvent.CycleOpened;
import io.tierline.contracts.topic.Topic;
import io.tierline.testkit.RealBackends;
import io.tierline.tiering.support.MovableClock;
import io.tierline.tiering.support.Program;
import io.tierline.tiering.support.ScoringStandIn;
import io.tierline.tiering.support.TestLog;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Monthly from 2026-01-01 in UTC, as in the test framework. */
@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "tiering"))
class DueCycleTest {
    private static final Instant DUE = Instant.parse("2026-11-01T00:00:00Z");

    @Inject
    MovableClock clock;

    @AfterEach
    void setTheClock() {
        clock.back();
    }

    @Test
    void a_due_cycle_opens_by_itself_once_and_as_of_the_due_instant() {
        var program = Program.bare("due");
        clock.moveTo(DUE.minusSeconds(30));
        program.publish(1, DUE.minusSeconds(3_600), Program.frameworkDocument("automatic"));
        awaitFramework(program);
        assertThat(opened(program)).isEmpty();
        clock.moveTo(DUE.plusSeconds(300));
        await().atMost(20, SECONDS).until(() -> opened(program).size() == 1);
        assertThat(opened(program)).singleElement().satisfies(opened -> {
            assertThat(opened.asOf()).isEqualTo(DUE);
            assertThat(opened.trigger()).isEqualTo("scheduled");
            assertThat(opened.requestedBy()).isEqualTo("schedule");
        });
        CycleTest.close(program, opened(program).getFirst().cycle(), Map.of("ann", 90.0));
        program.get("/tiers").body("asOf", equalTo(DUE.toString()));
        clock.moveTo(DUE.plusSeconds(360));
        clock.moveTo(DUE.plusSeconds(420));
        assertThat(opened(program)).hasSize(1);
    }

    @Test
    void a_due_cycle_that_opens_late_is_decided_by_the_version_that_was_in_force_at_the_due_instant() {
        var program = Program.bare("outage");
        clock.moveTo(DUE.minusSeconds(30));
        program.publish(1, DUE.minusSeconds(3_600), Program.frameworkDocument("automatic"));
        program.publish(2, DUE.plusSeconds(300), Program.frameworkDocument("automatic"));
        await().atMost(10, SECONDS)
                .until(() -> Integer.valueOf(2)
                        .equals(program.get("/tiers").extract().path("frameworkVersion")));
        clock.moveTo(DUE.plusSeconds(360));
        await().atMost(20, SECONDS).until(() -> opened(program).size() == 1);
        var first = opened(program).getFirst();
        assertThat(first.asOf()).isEqualTo(DUE);
        assertThat(first.frameworkVersion()).isEqualTo(1);

        clock.moveTo(DUE.plusSeconds(500));
        CycleTest.awaitState(program, first.cycle(), "failed");
        program.lead().post("/cycles/" + first.cycle() + "/retry").then().statusCode(202);
        assertThat(opened(program)).hasSize(2).last().satisfies(again -> {
            assertThat(again.asOf()).isEqualTo(DUE);
            assertThat(again.frameworkVersion()).isEqualTo(1);
        });
        new ScoringStandIn(program, first.cycle(), Map.of("ann", 90.0), 2).report();
        CycleTest.awaitState(program, first.cycle(), "closed");
    }

    @Test
    void a_framework_whose_first_date_is_past_opens_nothing_when_it_is_published() {
        var program = Program.bare("past");
        program.publish(1, Instant.now().minusSeconds(1), Program.frameworkDocument("automatic"));
        awaitFramework(program);
        var after = Program.named("later");
        CycleTest.close(after, after.openCycle(), Map.of());
        assertThat(opened(program)).isEmpty();
    }

    private static void awaitFramework(Program program) {
        await().atMost(10, SECONDS).until(() -> program.get("/tiers").extract().path("frameworkVersion") != null);
    }

    private static List<CycleOpened> opened(Program program) {
        return TestLog.read(Topic.CYCLES, program.id(), CycleOpened.class);
    }
}

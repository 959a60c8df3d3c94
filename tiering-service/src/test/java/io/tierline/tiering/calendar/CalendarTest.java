package io.tierline.tiering.calendar;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.contracts.event.CycleEvent.CycleOverdue;
import io.tierline.contracts.event.CycleEvent.CycleReminded;
import io.tierline.contracts.topic.Topic;
import io.tierline.testkit.RealBackends;
import io.tierline.tiering.framework.Frameworks;
import io.tierline.tiering.support.MovableClock;
import io.tierline.tiering.support.Program;
import io.tierline.tiering.support.ScoringStandIn;
import io.tierline.tiering.support.TestLog;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Monthly from 2026-01-01 in UTC, as in the test framework. */
@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "tiering"))
class CalendarTest {
    private static final Instant DUE = Instant.parse("2026-10-01T00:00:00Z");
    private static final Instant PUBLISHED = Instant.parse("2026-09-10T00:00:00Z");

    @Inject
    MovableClock clock;

    @Inject
    Frameworks frameworks;

    @Inject
    DataSource database;

    @AfterEach
    void setTheClock() {
        clock.back();
    }

    @Test
    void each_reminder_and_the_missed_date_are_said_once_and_the_calendar_shows_it() {
        clock.moveTo(PUBLISHED.plusSeconds(60));
        var program = Program.bare("reminded");
        program.publish(1, PUBLISHED, Program.frameworkDocument("prompted"));
        await().atMost(20, SECONDS)
                .until(() -> program.get("/calendar").extract().path("next") != null);
        program.get("/calendar")
                .body("label", equalTo("official"), "mode", equalTo("prompted"), "timeZone", equalTo("UTC"))
                .body("every", equalTo("P1M"), "frameworkVersion", equalTo(1), "next", equalTo(DUE.toString()))
                .body("dates", hasSize(12), "dates[0].on", equalTo("2026-10-01"))
                .body("dates[0].reminders.daysBefore", contains(14, 3))
                .body("dates[0].reminders.state", contains("planned", "planned"), "overdue", nullValue());

        clock.moveTo(Instant.parse("2026-09-17T08:00:00Z"));
        awaitReminders(program, 14);
        clock.moveTo(Instant.parse("2026-09-29T08:00:00Z"));
        awaitReminders(program, 14, 3);
        program.get("/calendar").body("dates[0].reminders.state", contains("said", "said"));

        clock.moveTo(DUE.plusSeconds(3_600));
        await().atMost(20, SECONDS).until(() -> overdue(program).size() == 1);
        clock.moveTo(DUE.plusSeconds(3 * 86_400));
        program.get("/calendar")
                .body("overdue.since", equalTo(DUE.toString()), "overdue.days", equalTo(3))
                .body("overdue.missed", equalTo(1), "overdue.detail", containsString("/cycles closes one"))
                .body("next", equalTo("2026-11-01T00:00:00Z"));

        var cycle = program.openCycle();
        new ScoringStandIn(program, cycle, Map.of("ann", 80.0)).report();
        await().atMost(20, SECONDS)
                .until(() -> program.get("/calendar").extract().path("overdue") == null);
        program.get("/calendar").body("lastClosed.cycle", equalTo(cycle));
        assertThat(reminded(program)).extracting(CycleReminded::daysBefore).containsExactly(14, 3);
        assertThat(overdue(program)).singleElement().isEqualTo(new CycleOverdue(DUE, DUE, "prompted", "UTC"));
    }

    @Test
    void another_instance_that_takes_over_says_nothing_twice() throws SQLException {
        clock.moveTo(Instant.parse("2026-09-29T08:00:00Z"));
        var program = Program.bare("takeover");
        program.publish(1, PUBLISHED, Program.frameworkDocument("prompted"));
        awaitReminders(program, 3);
        var second = new TellOfDueDates(frameworks);
        try (var tables = database.getConnection()) {
            assertThat(second.due(tables, clock.instant()))
                    .noneSatisfy(record -> assertThat(new String(record.key(), StandardCharsets.UTF_8))
                            .isEqualTo(program.id()));
        }
        assertThat(reminded(program)).hasSize(1);
    }

    @Test
    void without_a_framework_it_says_what_to_do() {
        var program = Program.bare("no-calendar");
        program.get("/calendar").body("dates", hasSize(0), "detail", containsString("PUT /api/programs/"));
        program.as("integration").get("/calendar").then().statusCode(403);
    }

    private static void awaitReminders(Program program, Integer... days) {
        await().atMost(20, SECONDS)
                .untilAsserted(() -> assertThat(reminded(program))
                        .extracting(CycleReminded::daysBefore)
                        .containsExactly(days));
    }

    private static List<CycleReminded> reminded(Program program) {
        return TestLog.read(Topic.CYCLES, program.id(), CycleReminded.class);
    }

    private static List<CycleOverdue> overdue(Program program) {
        return TestLog.read(Topic.CYCLES, program.id(), CycleOverdue.class);
    }
}

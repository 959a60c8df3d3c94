package io.tierline.tiering.cycle;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.CycleEvent.CycleClosed;
import io.tierline.contracts.event.CycleEvent.CycleOpened;
import io.tierline.contracts.event.EventData;
import io.tierline.contracts.event.TierEvent.TierChanged;
import io.tierline.contracts.event.TierEvent.TierDecided;
import io.tierline.contracts.topic.Topic;
import io.tierline.service.log.KafkaSettings;
import io.tierline.service.problem.Refused;
import io.tierline.service.projection.LogEntry;
import io.tierline.service.projection.Projection;
import io.tierline.service.projection.Projector;
import io.tierline.testkit.RealBackends;
import io.tierline.tiering.TieringProjection;
import io.tierline.tiering.roster.SettleRoster;
import io.tierline.tiering.support.Delegating;
import io.tierline.tiering.support.Program;
import io.tierline.tiering.support.ScoringStandIn;
import io.tierline.tiering.support.TestLog;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Projectors of the test's own, cut off after they wrote to the log and before the tables took it in. */
@QuarkusTest
@TestProfile(CrashTest.OwnProjectors.class)
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "tiering"))
class CrashTest {
    /** The application of its own, whose projector can be stopped for good. */
    public static final class OwnProjectors implements QuarkusTestProfile {}

    @Inject
    Projector ofTheApplication;

    @Inject
    TieringProjection projection;

    @Inject
    EndCycles endCycles;

    @Inject
    SettleRoster settleRoster;

    @Inject
    CycleOpener opener;

    @Inject
    KafkaSettings kafka;

    @Inject
    DataSource database;

    private final List<Projector> started = new ArrayList<>();

    @BeforeEach
    void stopTheApplications() {
        ofTheApplication.close();
    }

    @AfterEach
    void stop() {
        started.forEach(Projector::close);
    }

    @Test
    void a_cycle_is_decided_once_although_the_tables_fail_right_after_the_decision() {
        var failures = new AtomicInteger(2);
        start(new CutOff(projection, CycleClosed.class, failures));
        var program = closing("cutoff");
        assertDecidedOnce(program);
        assertThat(failures).hasValue(0);
    }

    @Test
    void a_cycle_is_decided_once_although_its_projector_dies_right_after_the_decision() {
        var failures = new AtomicInteger(0);
        var first = start(new CutOff(projection, CycleClosed.class, failures));
        failures.set(1_000);
        var program = closing("dies");
        await().atMost(20, SECONDS)
                .until(() -> TestLog.read(Topic.CYCLES, program.id(), CycleClosed.class)
                                .size()
                        == 1);
        first.close();
        start(projection);
        start(projection);
        assertDecidedOnce(program);
    }

    @Test
    void a_request_that_was_not_confirmed_has_opened_one_cycle_all_the_same() {
        var failures = new AtomicInteger(0);
        var projector = start(new CutOff(projection, CycleOpened.class, failures));
        var program = Program.named("opened");
        failures.set(1);
        assertThatThrownBy(() -> projector.submit(new OpenCycle(opener, program.id(), "lead")))
                .isInstanceOf(Refused.class);
        var again = new ArrayList<String>();
        await().atMost(20, SECONDS).ignoreExceptionsInstanceOf(Refused.class).until(() -> {
            again.add(projector
                    .submit(new OpenCycle(opener, program.id(), "lead"))
                    .cycle());
            return true;
        });
        assertThat(TestLog.read(Topic.CYCLES, program.id(), CycleOpened.class))
                .singleElement()
                .extracting(CycleOpened::cycle)
                .isEqualTo(again.getFirst());
    }

    @Test
    void a_partner_that_registers_enters_once_although_the_tables_fail_right_after() {
        var failures = new AtomicInteger(0);
        start(new CutOff(projection, TierChanged.class, failures));
        var program = closing("registers");
        assertDecidedOnce(program);
        failures.set(2);
        program.register("dee");
        await().atMost(20, SECONDS)
                .until(() -> program.get("/tiers")
                        .extract()
                        .path("tiers[2].partners.partner")
                        .equals(List.of("dee")));
        assertThat(TestLog.read(Topic.TIER_CHANGES, program.id(), TierChanged.class))
                .hasSize(4);
    }

    private Program closing(String purpose) {
        var program = Program.named(purpose);
        program.register("ann", "bob", "cem");
        var opened = started.getLast().submit(new OpenCycle(opener, program.id(), "lead"));
        new ScoringStandIn(program, opened.cycle(), Map.of("ann", 90.0, "bob", 60.0, "cem", 20.0)).report();
        return program;
    }

    private static void assertDecidedOnce(Program program) {
        await().atMost(30, SECONDS)
                .until(() -> "closed".equals(program.get("/cycles").extract().path("items[0].state")));
        await().atMost(30, SECONDS)
                .until(() -> program.get("/tiers")
                        .extract()
                        .path("tiers[0].partners.partner")
                        .equals(List.of("ann")));
        assertThat(TestLog.read(Topic.CYCLES, program.id(), CycleClosed.class)).hasSize(1);
        assertThat(TestLog.read(Topic.TIER_DECISIONS, program.id(), TierDecided.class))
                .hasSize(3);
        assertThat(TestLog.read(Topic.TIER_CHANGES, program.id(), TierChanged.class))
                .hasSize(3);
    }

    private Projector start(Projection tables) {
        var projector = new Projector(tables, List.of(endCycles, settleRoster), database, kafka, Clock.systemUTC());
        started.add(projector);
        projector.start();
        await().atMost(20, SECONDS).until(() -> projector.trouble() == null);
        return projector;
    }

    /** Fails, after the rows are written, the next batches in which events of one type stand. */
    private static final class CutOff extends Delegating {
        private final Class<? extends EventData> type;
        private final AtomicInteger failures;

        CutOff(Projection projection, Class<? extends EventData> type, AtomicInteger failures) {
            super(projection);
            this.type = type;
            this.failures = failures;
        }

        @Override
        public void apply(Connection tables, List<LogEntry> batch) throws SQLException {
            super.apply(tables, batch);
            if (batch.stream().anyMatch(this::ofTheType) && failures.getAndUpdate(n -> Math.max(0, n - 1)) > 0)
                throw new SQLException("cut off on purpose", "XX000");
        }

        private boolean ofTheType(LogEntry entry) {
            try {
                return entry.topic() != Topic.PARTNERS
                        && type.isInstance(entry.read().event().data());
            } catch (UnreadableEvent e) {
                return false;
            }
        }
    }
}

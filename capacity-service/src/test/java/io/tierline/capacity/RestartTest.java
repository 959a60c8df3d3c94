package io.tierline.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.tierline.contracts.event.EngagementEvent.Status;
import io.tierline.service.log.EventLog;
import io.tierline.testkit.RealBackends;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "capacity"))
class RestartTest {
    private static final int RECORD_AND_MARKER = 2;
    private static final List<String> TABLES = List.of(
            "partner_cell",
            "deal",
            "member_version",
            "member",
            "pin",
            "time_logged",
            "framework",
            "cycle",
            "tier_decision",
            "tier_entry",
            "plan",
            "plan_member",
            "allocation_change",
            "partner_plan",
            "partner_hours",
            "activity",
            "tier_change",
            "commitment_miss",
            "commitment_end",
            "calendar_link",
            "source_offset");

    @Inject
    EventLog log;

    @Inject
    CapacityProjector projector;

    @Inject
    AgroalDataSource database;

    private Program eventful() {
        var program = new Program(log);
        for (var partner : List.of("acme", "birch", "cedar")) program.register(partner, "tech", "emea");
        program.publish(1, Documents.FRAMEWORK);
        program.close(
                "c-1",
                1,
                Map.of("strategic", List.of("acme"), "growth", List.of("birch"), "self-serve", List.of("cedar")));
        await().untilAsserted(() -> program.allocation().then().body("cycle", equalTo("c-1")));
        program.put("ann", "{\"name\":\"Ann\",\"hoursPerWeek\":20,\"nonPartnerShare\":0.5}");
        program.put("ben", "{\"name\":\"Ben\",\"hoursPerWeek\":20,\"nonPartnerShare\":0.5}");
        program.put(
                "ben",
                "{\"name\":\"Ben\",\"hoursPerWeek\":10,\"nonPartnerShare\":0.5,\"effectiveOn\":\"%s\"}"
                        .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(60)));
        program.as("lead")
                .body("{\"member\":\"ben\",\"until\":\"%s\"}"
                        .formatted(LocalDate.now(ZoneOffset.UTC).plusDays(60)))
                .put("/api/programs/{p}/pins/acme", program.id())
                .then()
                .statusCode(201);
        program.deal("cedar", "d-1", Status.open, "90000", "USD");
        program.move("acme", null, "strategic", Instant.now().minus(Duration.ofDays(20)));
        program.activity("acme", "a-1", "joint-call", Instant.now().minus(Duration.ofDays(16)));
        program.as("lead").post("/api/programs/{p}/team/ann/calendar", program.id());
        missed(program, "acme");
        await().untilAsserted(() -> program.allocation()
                .then()
                .body("liveDeals.partner", contains("cedar"))
                .body("members.member", contains("ann", "ben")));
        program.close(
                "c-2",
                1,
                Map.of("strategic", List.of("birch"), "growth", List.of("acme"), "self-serve", List.of("cedar")));
        await().untilAsserted(() ->
                program.allocation().then().body("cycle", equalTo("c-2")).body("unfunded", empty()));
        return program;
    }

    private void ready() {
        await().untilAsserted(() ->
                RestAssured.get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP")));
    }

    private Map<String, List<String>> rows() throws SQLException {
        Map<String, List<String>> rows = new TreeMap<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (var table : TABLES) {
                List<String> lines = new ArrayList<>();
                try (var found = statement.executeQuery("select t::text from " + table + " t order by 1")) {
                    while (found.next()) lines.add(found.getString(1));
                }
                rows.put(table, lines);
            }
        }
        return rows;
    }

    /** A program that was made last is looked at last: when it has its plan, every other one has had its look. */
    private void settled() {
        var last = solo();
        await().untilAsserted(() -> last.allocation().then().body("cycle", equalTo("solo")));
        last.move("one", null, "strategic", Instant.now().minus(Duration.ofDays(8)));
        missed(last, "one");
    }

    private static void missed(Program program, String partner) {
        await().untilAsserted(() -> program.as("viewer")
                .get("/api/programs/{p}/commitments/items", program.id())
                .then()
                .body("items.partner", contains(partner)));
    }

    private Program solo() {
        var last = new Program(log);
        last.register("one", "tech", null);
        last.publish(1, Documents.FRAMEWORK);
        last.close("solo", 1, Map.of("strategic", List.of("one"), "growth", List.of(), "self-serve", List.of()));
        return last;
    }

    @Test
    void a_restart_plans_nothing_that_was_planned_before() {
        var program = eventful();
        var before = program.allocation().asString();
        var moves = moves(program);
        projector.stop(new ShutdownEvent());
        projector.start(new StartupEvent());
        ready();
        settled();
        assertThat(program.allocation().asString()).isEqualTo(before);
        assertThat(moves(program)).isEqualTo(moves);
    }

    @Test
    void a_restart_says_nothing_twice_of_what_was_missed() throws SQLException {
        var program = eventful();
        settled();
        long said = said();
        projector.stop(new ShutdownEvent());
        projector.start(new StartupEvent());
        ready();
        settled();
        missed(program, "acme");
        assertThat(said() - said).isEqualTo(RECORD_AND_MARKER);
    }

    /** How far the topic goes, on all of its partitions. */
    private long said() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select sum(next_offset) from source_offset where topic = 'commitments'")) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    @Test
    void tables_built_again_from_the_log_come_out_equal() throws SQLException {
        var program = eventful();
        settled();
        projector.stop(new ShutdownEvent());
        var before = rows();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("truncate " + String.join(", ", TABLES));
        }
        projector.start(new StartupEvent());
        ready();
        projector.stop(new ShutdownEvent());
        assertThat(rows()).isEqualTo(before);
        projector.start(new StartupEvent());
        ready();
        assertThat(program.allocation().statusCode()).isEqualTo(200);
    }

    private String moves(Program program) {
        return program.as("viewer")
                .get("/api/programs/{p}/allocation/changes?limit=500", program.id())
                .asString();
    }
}

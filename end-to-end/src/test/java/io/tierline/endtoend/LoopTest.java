package io.tierline.endtoend;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.tierline.platform.http.Api;
import io.tierline.platform.layout.InstanceSecrets;
import io.tierline.platform.layout.PortPlan;
import io.tierline.platform.layout.Service;
import io.tierline.platform.layout.ServiceConfig;
import io.tierline.testkit.TierlineCommand;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From a CRM event to a moved hour. */
class LoopTest {
    private static Whole program;

    @BeforeAll
    static void load() {
        program = Whole.program("loop");
        Sample.prepare(program);
        var posted = program.events(Sample.lines());
        assertThat(posted.get("rejected")).isEmpty();
    }

    @Test
    void an_event_becomes_a_score_the_score_a_tier_and_the_tier_hours() {
        program.closeCycle();
        var before = program.get("viewer", "/tiers");
        var tiers = before.get("tiers");
        assertThat(tiers.size()).isGreaterThan(2);
        var riser = tiers.get(tiers.size() - 1)
                .get("partners")
                .get(0)
                .get("partner")
                .asText();
        double score = program.get("viewer", "/partners/" + riser + "/score")
                .get("score")
                .asDouble();

        long begun = System.nanoTime();
        program.events(engagement(riser));
        await().atMost(20, SECONDS)
                .pollInterval(Duration.ofMillis(5))
                .ignoreExceptions()
                .until(() -> program.get("viewer", "/partners/" + riser + "/score")
                                .get("score")
                                .asDouble()
                        > score + 5);
        System.out.printf(
                "loop: %d ms from POST events to the changed running score%n", (System.nanoTime() - begun) / 1_000_000);
        assertThat(tierOf(program.get("viewer", "/tiers"), riser)).isEqualTo(tierOf(before, riser));

        var cycle = program.closeCycle();
        assertThat(tierOf(program.get("viewer", "/tiers"), riser)).isNotEqualTo(tierOf(before, riser));
        assertThat(StreamSupport.stream(
                        program.get("viewer", "/tier-changes?limit=500")
                                .get("items")
                                .spliterator(),
                        false))
                .anySatisfy(change -> {
                    assertThat(change.get("partner").asText()).isEqualTo(riser);
                    assertThat(change.get("direction").asText()).isEqualTo("promoted");
                });
        await().atMost(20, SECONDS)
                .until(() -> program.get("viewer", "/allocation")
                        .path("cycle")
                        .asText()
                        .equals(cycle.get("cycle").asText()));
        var allocation = program.get("viewer", "/allocation");
        assertThat(hoursOf(allocation, riser)).isPositive();
        allocation
                .get("members")
                .forEach(member -> assertThat(member.get("used").asDouble())
                        .isLessThanOrEqualTo(member.get("offered").asDouble() + 1e-6));
    }

    @Test
    void sending_the_same_again_counts_nothing_twice() {
        var lines = Sample.lines();
        await().atMost(30, SECONDS)
                .until(() -> program.events(lines).get("accepted").asInt() == 0);
        assertThat(program.events(lines).get("duplicates").asInt()).isEqualTo(lines.size());
    }

    @Test
    void verify_says_same_of_a_closed_cycle_and_names_what_was_changed_in_the_database() throws Exception {
        var cycle = program.closeCycle().get("cycle").asText();
        // For a moment after a cycle closes, the tables are still taking in what it said.
        var same = await().atMost(30, SECONDS).until(() -> verify(cycle), ran -> ran.status() == 0);
        assertThat(same.output()).contains("same: the cycle", "partners are now where the log of moves puts them");

        var tiers = program.get("viewer", "/tiers").get("tiers");
        var first = tiers.get(0);
        var last = tiers.get(tiers.size() - 1);
        var recounted = first.at("/partners/0/partner").asText();
        var misplaced = last.at("/partners/0/partner").asText();
        try (var tables = tables()) {
            var reason = placedFor(tables, misplaced);
            TierlineCommand.Ran differs;
            count(tables, 1, cycle, recounted);
            place(tables, first.get("name").asText(), "exception", misplaced);
            try {
                differs = verify(cycle);
            } finally {
                count(tables, -1, cycle, recounted);
                place(tables, last.get("name").asText(), reason, misplaced);
            }
            assertThat(differs.status()).as(differs.output()).isEqualTo(1);
            assertThat(differs.output())
                    .contains(recounted + ", cyclesBelow in the tables", misplaced + ", placed/tier in the tables")
                    .contains("differs: 2 fields");
        }
    }

    private static TierlineCommand.Ran verify(String cycle) {
        return Whole.platform().run("verify", "--program", "loop", "--cycle", cycle);
    }

    private static Connection tables() throws IOException, SQLException {
        var data = Whole.platform().data();
        var console = Integer.parseInt(data.read(data.ports()).get(Service.CONSOLE.module()));
        var settings =
                new ServiceConfig(data, new PortPlan(console), InstanceSecrets.of(data)).of(Service.TIERING, Map.of());
        return DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"));
    }

    private static String placedFor(Connection tables, String partner) throws SQLException {
        try (var select =
                tables.prepareStatement("select placed_for from partner where program = 'loop' and partner = ?")) {
            select.setString(1, partner);
            try (var row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getString(1);
            }
        }
    }

    private static void count(Connection tables, int more, String cycle, String partner) throws SQLException {
        change(
                tables,
                "update decision set cycles_below = cycles_below + %d where program = 'loop' and cycle = ? and partner = ?"
                        .formatted(more),
                cycle,
                partner);
    }

    private static void place(Connection tables, String tier, String reason, String partner) throws SQLException {
        change(
                tables,
                "update partner set tier = ?, placed_for = ? where program = 'loop' and partner = ?",
                tier,
                reason,
                partner);
    }

    private static void change(Connection tables, String sql, String... values) throws SQLException {
        try (var update = tables.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) update.setString(i + 1, values[i]);
            assertThat(update.executeUpdate()).isOne();
        }
    }

    @Test
    void each_role_may_do_its_own_and_no_more() throws IOException {
        var event = BodyPublishers.ofString(engagement("anyone").getFirst());
        assertThat(program.as("viewer")
                        .send("POST", program.at("/events"), Api.NDJSON, event)
                        .statusCode())
                .isEqualTo(403);
        assertThat(program.as("viewer")
                        .send("POST", program.at("/cycles"), "application/json", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(403);
        assertThat(program.as("integration")
                        .send("GET", program.at("/tiers"), "application/json", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(403);
        var stranger = Api.at(Whole.platform().url(), Whole.platform().token("admin", "another"));
        for (var path : List.of("", "/framework", "/scores", "/tiers", "/team", "/allocation", "/dead-letters"))
            assertThat(stranger.send("GET", program.at(path), "application/json", BodyPublishers.noBody())
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        var nobody = Api.at(Whole.platform().url(), "not.a.token");
        assertThat(nobody.send("GET", program.at("/tiers"), "application/json", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_framework_that_breaks_rules_is_refused_with_every_rule_named() throws IOException {
        var broken = (com.fasterxml.jackson.databind.node.ObjectNode) Sample.framework();
        ((com.fasterxml.jackson.databind.node.ObjectNode) broken.get("factors").get(0))
                .put("weight", 1)
                .put("color", "red");
        var answer = program.as("lead")
                .send("PUT", program.at("/framework"), "application/json", BodyPublishers.ofString(broken.toString()));
        assertThat(answer.statusCode()).isEqualTo(422);
        var problem = Whole.JSON.readTree(answer.body());
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(problem.get("errors").findValuesAsText("pointer"))
                .contains("/factors/0/color")
                .anyMatch(p -> p.startsWith("/factors"));
    }

    private static List<String> engagement(String partner) {
        var now = Instant.now().minusSeconds(60);
        return java.util.stream.IntStream.range(0, 60)
                .mapToObj(i -> """
                        {"specversion":"1.0","id":"rise-%s-%d","source":"/crm","type":"tierline.activity.logged","subject":"%s","time":"%s","data":{"activityId":"rise-%d","kind":"%s","account":"rise-%d"}}""".formatted(
                                partner,
                                i,
                                partner,
                                now.minusSeconds(i),
                                i,
                                List.of("joint-call", "intro", "meeting").get(i % 3),
                                i))
                .toList();
    }

    private static String tierOf(JsonNode board, String partner) {
        for (var tier : board.get("tiers"))
            for (var row : tier.get("partners"))
                if (row.get("partner").asText().equals(partner))
                    return tier.get("name").asText();
        throw new AssertionError(partner + " is not on the board");
    }

    private static double hoursOf(JsonNode allocation, String partner) {
        double hours = 0;
        for (var member : allocation.get("members"))
            for (var row : member.get("partners"))
                if (row.get("partner").asText().equals(partner))
                    hours += row.get("hours").asDouble();
        return hours;
    }
}

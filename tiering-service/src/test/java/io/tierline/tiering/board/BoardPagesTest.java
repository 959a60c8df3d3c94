package io.tierline.tiering.board;

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
import io.tierline.testkit.RealBackends;
import io.tierline.tiering.support.Cycles;
import io.tierline.tiering.support.Program;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "tiering"))
class BoardPagesTest {
    @Inject
    DataSource database;

    @Test
    void a_tier_is_read_in_pages_that_have_everyone_once_those_that_entered_since_last() {
        var program = Program.named("pages");
        var scores = new TreeMap<String, Double>();
        for (int i = 0; i < 12; i++) scores.put("p" + i, 99.0 - i);
        program.register(scores.keySet().toArray(String[]::new));
        Cycles.closed(program, scores);
        program.register("q1");
        await().atMost(20, SECONDS).until(() -> count(program, "rest") == 10);
        program.register("q2", "q3");
        await().atMost(20, SECONDS).until(() -> count(program, "rest") == 12);

        var first = program.get("/tiers?limit=4")
                .body("tiers.count", contains(1, 2, 12))
                .body("tiers[0].next", nullValue(), "tiers[2].next", notNullValue());
        var seen = new ArrayList<>(first.extract().<List<String>>path("tiers[2].partners.partner"));
        String next = first.extract().path("tiers[2].next");
        while (next != null) {
            var page = program.get("/tiers?tier=rest&limit=4&cursor=" + next).body("tiers", hasSize(1));
            seen.addAll(page.extract().<List<String>>path("tiers[0].partners.partner"));
            next = page.extract().path("tiers[0].next");
        }
        assertThat(seen.subList(0, 10)).containsExactly("p3", "p4", "p5", "p6", "p7", "p8", "p9", "p10", "p11", "q1");
        assertThat(seen.subList(10, 12)).containsExactlyInAnyOrder("q2", "q3");
        var whole = program.get("/tiers").body("tiers[2].next", nullValue());
        assertThat(whole.extract().<List<String>>path("tiers[2].partners.partner"))
                .isEqualTo(seen);
    }

    @Test
    void a_partner_that_entered_between_cycles_and_stays_in_the_last_tier_has_its_rank_after_the_next() {
        var program = Program.named("stays");
        program.register("ann");
        Cycles.closed(program, Map.of("ann", 90.0));
        program.register("bob");
        await().atMost(20, SECONDS).until(() -> count(program, "rest") == 1);
        Cycles.closed(program, Map.of("ann", 90.0, "cem", 60.0, "dee", 50.0, "bob", 10.0));
        program.get("/tiers").body("tiers[2].partners.partner", contains("bob"), "tiers[2].partners.rank", contains(4));
    }

    @Test
    void a_partners_page_tells_the_tier_of_the_board_while_moves_of_the_cycle_are_still_coming_in()
            throws SQLException {
        var program = Program.named("moment");
        program.register("ann", "bob");
        Cycles.closed(program, Map.of("ann", 90.0, "bob", 10.0));
        rosterSays(program, "rest");
        program.get("/tiers").body("tiers[0].partners.partner", contains("ann"));
        program.get("/partners/ann/tier").body("tier", equalTo("gold"), "since", nullValue());
        program.get("/partners/bob/tier").body("tier", equalTo("silver"), "since", notNullValue());
        rosterSays(program, "gold");
    }

    /** Puts the row of ann where the log does not have it, or back. */
    private void rosterSays(Program program, String tier) throws SQLException {
        try (var tables = database.getConnection();
                var update =
                        tables.prepareStatement("update partner set tier = ? where program = ? and partner = 'ann'")) {
            update.setString(1, tier);
            update.setString(2, program.id());
            assertThat(update.executeUpdate()).isOne();
        }
    }

    @Test
    void the_board_says_how_much_must_be_known_for_a_better_tier() {
        var program = Program.bare("coverage");
        var document = new TreeMap<>(Program.frameworkDocument("prompted"));
        document.put("minCoverage", 30);
        program.publish(1, Program.LONG_AGO, document);
        program.register("ann");
        Cycles.closed(program, Map.of("ann", 90.0));
        program.publish(2, Program.LONG_AGO.plusSeconds(60), Program.frameworkDocument("prompted"));
        program.get("/tiers").body("frameworkVersion", equalTo(1), "minCoverage", equalTo(30.0f));
    }

    @Test
    void trends_are_against_the_cycle_before_and_no_other() {
        var program = Program.named("trend");
        program.register("ann", "bob", "cem");
        var first = Cycles.closed(program, Map.of("ann", 90.0, "bob", 60.0));
        program.get("/tiers").body("against", nullValue(), "tiers[0].partners[0].trend", nullValue());
        var second = Cycles.closed(program, Map.of("ann", 50.5, "bob", 70.25));
        program.get("/tiers").body("against.cycle", equalTo(first));
        Cycles.closed(program, Map.of("ann", 55.0, "bob", 75.0, "cem", 20.0));
        program.get("/tiers")
                .body("against.cycle", equalTo(second), "against.frameworkVersion", equalTo(1))
                .body("tiers[0].partners[0].partner", equalTo("bob"))
                .body("tiers[0].partners[0].trend.score", equalTo(4.75f))
                .body("tiers[0].partners[0].trend.rank", equalTo(0))
                .body("tiers[0].partners[0].trend.tier", equalTo("gold"))
                .body("tiers[1].partners[1].partner", equalTo("cem"), "tiers[1].partners[1].trend", nullValue());
        program.get("/partners/ann/tier")
                .body("against.cycle", equalTo(second), "trend.score", equalTo(4.5f), "trend.tier", equalTo("gold"));
        program.get("/partners/cem/tier").body("trend", nullValue());
    }

    @Test
    void a_cursor_of_an_older_board_is_refused_and_so_is_one_that_is_none() {
        var program = Program.named("cursors");
        program.register("ann", "bob", "cem", "dee", "eve");
        var scores = Map.of("ann", 90.0, "bob", 60.0, "cem", 50.0, "dee", 40.0, "eve", 30.0);
        Cycles.closed(program, scores);
        String next = program.get("/tiers?limit=1").extract().path("tiers[1].next");
        Cycles.closed(program, scores);
        program.as("viewer").get("/tiers?tier=silver&cursor=" + next).then().statusCode(409);
        program.as("viewer").get("/tiers?tier=silver&cursor=bm9uc2Vuc2U").then().statusCode(400);
        program.as("viewer")
                .get("/tiers?cursor=" + next)
                .then()
                .statusCode(400)
                .body("detail", containsString("tier: is missing"));
        program.as("viewer").get("/tiers?tier=bronze").then().statusCode(404);
        program.as("viewer").get("/tiers?limit=501").then().statusCode(400);
    }

    private static int count(Program program, String tier) {
        return program.get("/tiers?tier=" + tier).extract().<Integer>path("tiers[0].count");
    }
}

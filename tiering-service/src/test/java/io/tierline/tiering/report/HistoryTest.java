package io.tierline.tiering.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.testkit.RealBackends;
import io.tierline.tiering.fold.JsonText;
import io.tierline.tiering.support.Cycles;
import io.tierline.tiering.support.Program;
import io.tierline.tiering.support.Scenes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "tiering"))
class HistoryTest {
    @Test
    void every_partner_is_there_with_every_cycle_it_took_part_in_a_page_at_a_time() {
        var program = Program.named("history");
        program.register("ann", "bob", "cem");
        var first = Cycles.closed(program, Map.of("ann", 90.0, "bob", 60.0));
        var between = Instant.now();
        var second = Cycles.closed(program, Map.of("ann", 40.0, "bob", 60.0, "cem", 20.0));
        program.get("/history")
                .body("label", equalTo("official"), "cycles.cycle", contains(first, second), "next", nullValue())
                .body("items.partner", contains("ann", "bob", "cem"), "items[0].name", equalTo("ANN"))
                .body(
                        "items[0].cycles.tier",
                        contains("gold", "gold"),
                        "items[0].cycles.target",
                        contains("gold", "silver"))
                .body("items[0].cycles.pendingDemotion", contains(false, true), "items[0].cycles.rank", contains(1, 2))
                .body("items[1].tier", equalTo("gold"), "items[1].cycles.score", contains(60.0f, 60.0f))
                .body("items[2].cycles.cycle", contains(second));

        var partners = new ArrayList<String>();
        String next = "";
        while (next != null) {
            var page = program.get("/history?limit=1&cursor=" + next).body("items", hasSize(1));
            partners.addAll(page.extract().<List<String>>path("items.partner"));
            next = page.extract().path("next");
        }
        assertThat(partners).containsExactly("ann", "bob", "cem");

        program.get("/history?to=" + between)
                .body("cycles.cycle", contains(first), "items.partner", contains("ann", "bob"));
        program.get("/history?from=" + between).body("cycles.cycle", contains(second), "items", hasSize(3));
        program.get("/history?from=2020-01-01T00:00:00Z&to=2020-02-01T00:00:00Z")
                .body("items", empty());
        program.as("viewer")
                .get("/history?from=yesterday")
                .then()
                .statusCode(400)
                .body("detail", containsString("from: expected an instant"));
    }

    @Test
    void who_was_held_is_told_by_its_exception_beside_what_the_score_said() {
        var program = Program.named("held-history");
        program.register("ann", "bob", "cem", "dee");
        var scores = Map.of("ann", 90.0, "bob", 60.0, "cem", 50.0, "dee", 10.0);
        Cycles.closed(program, scores);
        Scenes.hold(program, "dee", "gold", 1);
        String held = program.get("/partners/dee/tier").extract().path("exception.id");
        var second = Cycles.closed(program, scores);
        program.get("/history")
                .body("items[3].partner", equalTo("dee"), "items[3].cycles[1].exception", equalTo(held))
                .body(
                        "items[3].cycles.tier",
                        contains("rest", "gold"),
                        "items[3].cycles.target",
                        contains("rest", "rest"))
                .body("items[0].cycles[1].exception", nullValue(), "items[3].cycles[0].exception", nullValue());
        program.get("/cycles/" + second + "/movement?from=rest&to=gold")
                .body("cell.items.partner", contains("dee"), "cell.items[0].exception", equalTo(held));
        program.get("/cycles/" + second + "/movement?from=gold").body("cell.items[0].exception", nullValue());
    }

    @Test
    void the_matrix_of_two_cycles_has_each_partner_in_one_cell_and_names_those_of_a_cell() {
        var program = Program.named("matrix");
        program.register("ann", "bob", "cem", "dee", "eve", "fay");
        var first = Cycles.closed(program, Map.of("ann", 90.0, "bob", 60.0, "cem", 50.0, "dee", 10.0));
        program.get("/cycles/" + first + "/movement")
                .body("against", nullValue(), "rows", empty(), "entered.silver", equalTo(2))
                .body("detail", containsString("no closed cycle before"));
        var middle = Cycles.closed(program, Map.of("ann", 90.0, "bob", 60.0, "cem", 50.0, "dee", 10.0));
        var last = Cycles.closed(program, Map.of("ann", 40.0, "bob", 95.0, "dee", 55.0, "eve", 50.0, "fay", 5.0));
        program.get("/cycles/" + last + "/movement")
                .body("against.cycle", equalTo(middle), "sameTiers", equalTo(true), "detail", nullValue())
                .body("tiers", contains("gold", "silver", "rest"), "rows.from", contains("gold", "silver", "rest"))
                .body("rows[0].to.gold", equalTo(1), "rows[0].total", equalTo(1))
                .body("rows[1].to.gold", equalTo(1), "rows[1].left", equalTo(1), "rows[1].total", equalTo(2))
                .body("rows[2].to.silver", equalTo(1), "entered.silver", equalTo(1), "entered.rest", equalTo(1))
                .body("counts.stayed", equalTo(1), "counts.moved", equalTo(2))
                .body("counts.entered", equalTo(2), "counts.left", equalTo(1), "cell", nullValue());
        program.get("/cycles/" + last + "/movement?against=" + first + "&from=silver&to=gold")
                .body("against.cycle", equalTo(first), "cell.items.partner", contains("bob"))
                .body("cell.items[0].score.before", equalTo(60.0f), "cell.items[0].rank.after", equalTo(1));
        program.get("/cycles/" + last + "/movement?from=")
                .body("cell.items.partner", contains("eve", "fay"), "cell.items[0].score.before", nullValue());
        program.get("/cycles/" + last + "/movement?to=")
                .body("cell.items.partner", contains("cem"), "cell.items[0].from", equalTo("silver"));
        var page = program.get("/cycles/" + last + "/movement?from=&limit=1").body("cell.items", hasSize(1));
        program.get("/cycles/" + last + "/movement?from=&limit=1&cursor="
                        + page.extract().path("cell.next"))
                .body("cell.items.partner", contains("fay"), "cell.next", nullValue());
    }

    @Test
    void tiers_that_have_other_names_now_are_said_to() {
        var program = Program.named("renamed");
        program.register("ann", "bob");
        Cycles.closed(program, Map.of("ann", 90.0, "bob", 10.0));
        program.publish(2, Program.LONG_AGO.plusSeconds(60), renamed());
        var second = Cycles.closed(program, Map.of("ann", 90.0, "bob", 10.0));
        program.get("/cycles/" + second + "/movement")
                .body("sameTiers", equalTo(false), "detail", containsString("gold, silver, rest then"))
                .body("rows[0].from", equalTo("gold"), "rows[0].to.platinum", equalTo(1))
                .body("counts.moved", equalTo(1), "counts.stayed", equalTo(1));
    }

    @Test
    void a_cycle_that_is_not_closed_or_is_none_has_no_matrix() {
        var program = Program.named("open-matrix");
        var cycle = program.openCycle();
        program.as("viewer").get("/cycles/" + cycle + "/movement").then().statusCode(409);
        program.as("viewer").get("/cycles/none/movement").then().statusCode(404);
        new io.tierline.tiering.support.ScoringStandIn(program, cycle, Map.of()).report();
        org.awaitility.Awaitility.await()
                .until(() -> program.as("viewer")
                                .get("/cycles/" + cycle + "/movement?from=bronze")
                                .statusCode()
                        == 400);
    }

    /** The best tier has another name. */
    private static Map<String, Object> renamed() {
        var json = JsonText.of(Program.frameworkDocument("prompted"));
        return Program.document(json.replace("\"gold\"", "\"platinum\""));
    }
}

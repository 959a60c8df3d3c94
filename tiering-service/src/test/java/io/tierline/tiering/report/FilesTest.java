package io.tierline.tiering.report;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.contracts.event.PartnerEvent.PartnerRegistered;
import io.tierline.testkit.RealBackends;
import io.tierline.testkit.Rfc4180;
import io.tierline.tiering.support.Cycles;
import io.tierline.tiering.support.Program;
import io.tierline.tiering.support.Scenes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "tiering"))
class FilesTest {
    private static final String FORMULA = "=HYPERLINK(\"http://evil\",\"Bob\")";

    @Test
    void the_board_the_moves_and_the_receipts_are_files_too() {
        var program = Program.named("files");
        program.register("ann");
        program.say("bob", Program.LONG_AGO, new PartnerRegistered(FORMULA, "reseller", null, Map.of(), Map.of()));
        Cycles.closed(program, Map.of("ann", 40.0, "bob", 90.0));
        var cycle = Cycles.closed(program, Map.of("ann", 55.5, "bob", 60.0));

        var board = file(program, "/tiers?format=csv", program.id() + "-board-" + cycle + ".csv");
        assertThat(board.getFirst()).startsWith("tier", "rank", "partner", "name", "segment", "score");
        assertThat(cells(board, "tier")).containsExactly("gold", "silver");
        assertThat(cells(board, "name")).containsExactly("'" + FORMULA, "ANN");
        assertThat(cells(board, "scoreGained")).containsExactly("-30.0", "15.5");
        assertThat(cells(board, "label")).containsOnly("official");

        var moves = file(program, "/tier-changes?format=csv", program.id() + "-tier-changes.csv");
        assertThat(cells(moves, "direction")).containsExactly("entered", "entered");

        var receipts = file(
                program, "/cycles/" + cycle + "/receipts?format=csv", program.id() + "-receipts-" + cycle + ".csv");
        assertThat(cells(receipts, "partner")).containsExactly("bob", "ann");
        assertThat(cells(receipts, "fit points")).containsExactly("30.0", "27.75");
        assertThat(cells(receipts, "reach known")).containsOnly("false");
    }

    @Test
    void the_same_rows_are_lines_of_json_with_every_text_as_it_is() {
        var program = Program.named("lines");
        program.register("ann");
        program.say("bob", Program.LONG_AGO, new PartnerRegistered(FORMULA, "reseller", null, Map.of(), Map.of()));
        Cycles.closed(program, Map.of("ann", 40.0, "bob", 90.0));
        var cycle = Cycles.closed(program, Map.of("ann", 55.5, "bob", 60.0));
        program.register("cem");
        await().atMost(20, SECONDS)
                .until(() ->
                        program.get("/tiers").extract().path("tiers[2].count").equals(1));

        var board = lines(program, "/tiers?format=ndjson", program.id() + "-board-" + cycle + ".ndjson");
        assertThat(board).extracting(row -> row.get("partner")).containsExactly("bob", "ann", "cem");
        assertThat(board.getFirst())
                .containsEntry("name", FORMULA)
                .containsEntry("rank", 1)
                .containsEntry("score", 60.0)
                .containsEntry("pendingDemotion", false);
        assertThat(board.getLast()).containsEntry("tier", "rest").doesNotContainKeys("rank", "score", "rule");
        var columns = file(program, "/tiers?format=csv", program.id() + "-board-" + cycle + ".csv");
        assertThat(columns.getFirst()).containsAll(board.getFirst().keySet());

        var moves = lines(program, "/tier-changes?format=ndjson", program.id() + "-tier-changes.ndjson");
        assertThat(moves).extracting(row -> row.get("direction")).containsOnly("entered");
        assertThat(moves).extracting(row -> row.get("partner")).containsExactlyInAnyOrder("ann", "bob", "cem");
        program.as("viewer")
                .accept("application/x-ndjson")
                .get("/tier-changes?since=2100-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/x-ndjson"))
                .body(equalTo(""));
    }

    @Test
    void a_file_of_receipts_says_what_an_exception_holds_against_the_score_and_where_the_log_was_cut() {
        var program = Program.named("held-file");
        program.register("ann", "bob");
        Cycles.closed(program, Map.of("ann", 90.0, "bob", 20.0));
        Scenes.hold(program, "bob", "gold", 1);
        var cycle = Cycles.closed(program, Map.of("ann", 90.0, "bob", 20.0));
        var receipts = file(
                program, "/cycles/" + cycle + "/receipts?format=csv", program.id() + "-receipts-" + cycle + ".csv");
        assertThat(cells(receipts, "tier")).containsExactly("gold", "gold");
        assertThat(cells(receipts, "earnedTier")).containsExactly("", "silver");
        assertThat(cells(receipts, "earnedCyclesBelow")).containsExactly("", "0");
        assertThat(cells(receipts, "offsets"))
                .allSatisfy(offsets -> assertThat(offsets).contains("\"partners-"));
    }

    @Test
    void the_header_asks_for_a_file_as_well_and_without_one_the_answer_is_json() {
        var program = Program.named("accept");
        program.register("ann");
        Cycles.closed(program, Map.of("ann", 40.0));
        program.as("viewer")
                .accept("text/csv")
                .get("/tiers")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"));
        program.get("/tiers").contentType("application/json");
        program.as("viewer").accept("*/*").get("/tier-changes").then().contentType("application/json");
        program.get("/tiers?format=json").body("label", equalTo("official"));
        program.as("viewer").get("/tiers?format=xlsx").then().statusCode(406);
        program.as("integration").get("/tiers?format=csv").then().statusCode(403);
    }

    @Test
    void before_the_first_cycle_there_is_no_board_to_take_away() {
        var program = Program.named("no-file");
        program.as("viewer").get("/tiers?format=csv").then().statusCode(409);
    }

    private static List<List<String>> file(Program program, String path, String name) {
        var answer = program.get(path)
                .contentType(startsWith("text/csv"))
                .header("Content-Disposition", equalTo("attachment; filename=\"" + name + "\""));
        return Rfc4180.read(answer.extract().asString());
    }

    private static List<Map<String, Object>> lines(Program program, String path, String name) {
        var answer = program.get(path)
                .contentType(startsWith("application/x-ndjson"))
                .header("Content-Disposition", equalTo("attachment; filename=\"" + name + "\""));
        return answer.extract().asString().lines().map(FilesTest::object).toList();
    }

    private static Map<String, Object> object(String line) {
        try {
            return JsonMapper.builder().build().readValue(line, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }

    private static List<String> cells(List<List<String>> file, String column) {
        int at = file.getFirst().indexOf(column);
        return file.stream().skip(1).map(record -> record.get(at)).toList();
    }
}

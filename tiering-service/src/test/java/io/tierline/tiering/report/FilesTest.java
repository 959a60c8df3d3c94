package io.tierline.tiering.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.contracts.event.PartnerEvent.PartnerRegistered;
import io.tierline.testkit.RealBackends;
import io.tierline.testkit.Rfc4180;
import io.tierline.tiering.support.Cycles;
import io.tierline.tiering.support.Program;
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

    private static List<String> cells(List<List<String>> file, String column) {
        int at = file.getFirst().indexOf(column);
        return file.stream().skip(1).map(record -> record.get(at)).toList();
    }
}

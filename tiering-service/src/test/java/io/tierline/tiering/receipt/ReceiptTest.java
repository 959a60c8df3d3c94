package io.tierline.tiering.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tierline.contracts.codec.EventJson;
import io.tierline.contracts.event.DecisionReceipt;
import io.tierline.testkit.RealBackends;
import io.tierline.tiering.cycle.Closing;
import io.tierline.tiering.support.Program;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "tiering"))
class ReceiptTest {
    @Test
    void receipts_come_by_rank_in_pages_or_as_lines_and_their_digests_fit() throws IOException {
        var program = Program.named("receipts");
        program.register("ann", "bob", "cem");
        var cycle = Closing.close(program, Map.of("ann", 90.25, "bob", 40.0, "cem", 0.1));
        var receipts = lines(program, cycle);
        assertThat(receipts).extracting(DecisionReceipt::partner).containsExactly("ann", "bob", "cem");
        assertThat(receipts).allSatisfy(receipt -> {
            assertThat(receipt.computed()).isEqualTo(receipt.digest());
            assertThat(receipt.offsets()).hasSize(2);
            assertThat(receipt.rule()).isEqualTo("entered");
            assertThat(receipt.marginToLine()).isEqualTo(receipt.score() - receipt.line());
        });
        var all = DecisionReceipt.overAll(
                receipts.stream().map(DecisionReceipt::digest).toList());
        program.get("/cycles/" + cycle).body("receipt.receipts", equalTo(all));
        var first = program.get("/cycles/" + cycle + "/receipts?limit=2")
                .body("label", equalTo("official"), "receipts", equalTo(all), "items.rank", contains(1, 2));
        program.get("/cycles/" + cycle + "/receipts?limit=2&cursor="
                        + first.extract().path("next"))
                .body("items.partner", contains("cem"), "next", nullValue(), "items[0].factors.size()", equalTo(3));
    }

    @Test
    void a_cycle_that_is_not_closed_has_none() {
        var program = Program.named("noreceipts");
        var cycle = program.openCycle();
        program.as("viewer").get("/cycles/" + cycle + "/receipts").then().statusCode(409);
        program.as("viewer").get("/cycles/nosuch/receipts").then().statusCode(404);
        program.as("integration").get("/cycles/" + cycle + "/receipts").then().statusCode(403);
    }

    private static List<DecisionReceipt> lines(Program program, String cycle) throws IOException {
        var answer = program.as("viewer").accept(ReceiptResource.LINES).get("/cycles/" + cycle + "/receipts");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith(ReceiptResource.LINES);
        var text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        var receipts = new ArrayList<DecisionReceipt>();
        for (var line : text.lines().toList()) receipts.add(EventJson.mapper().readValue(line, DecisionReceipt.class));
        return receipts;
    }
}

package io.tierline.tiering.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tierline.contracts.event.TierEvent.TierChanged;
import io.tierline.contracts.topic.Topic;
import io.tierline.testkit.RealBackends;
import io.tierline.tiering.cycle.Closing;
import io.tierline.tiering.support.Program;
import io.tierline.tiering.support.TestLog;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "tiering"))
class AppealTest {
    @Test
    void an_appeal_is_open_until_it_is_answered_and_moves_nothing() {
        var program = Program.named("appeal");
        program.register("ann", "bob");
        var cycle = Closing.close(program, Map.of("ann", 90.0, "bob", 10.0));
        int moves = TestLog.read(Topic.TIER_CHANGES, program.id(), TierChanged.class)
                .size();
        var id = appeal(program, "viewer", "bob", "Two deals are missing")
                .statusCode(201)
                .body("label", equalTo("official"), "appeal.cycle", equalTo(cycle), "appeal.tier", equalTo("silver"))
                .body("appeal.state", equalTo("open"), "appeal.name", equalTo("BOB"))
                .extract()
                .<String>path("appeal.id");
        appeal(program, "lead", "bob", "once more").statusCode(409);
        program.get("/appeals").body("items.id", contains(id), "next", nullValue());

        answer(program, id, Map.of("outcome", "upheld", "answer", "The deals were corrected."))
                .statusCode(200)
                .body("appeal.state", equalTo("answered"), "appeal.outcome", equalTo("upheld"));
        program.get("/appeals").body("items", hasSize(0));
        program.get("/appeals?state=answered").body("items.answer", contains("The deals were corrected."));
        assertThat(TestLog.read(Topic.TIER_CHANGES, program.id(), TierChanged.class))
                .hasSize(moves);
        program.get("/partners/bob/tier").body("tier", equalTo("silver"));
        answer(program, id, Map.of("outcome", "declined", "answer", "no")).statusCode(409);
        var second = appeal(program, "lead", "bob", "A third deal").statusCode(201);
        program.get("/appeals?state=all&limit=1")
                .body("items.id", contains(second.extract().<String>path("appeal.id")));
    }

    @Test
    void an_answer_may_point_to_an_exception_of_the_same_partner() {
        var program = Program.named("appealexception");
        program.register("ann", "bob");
        Closing.close(program, Map.of("ann", 90.0, "bob", 10.0));
        var id = appeal(program, "lead", "bob", "note").extract().<String>path("appeal.id");
        var exception = program.lead()
                .contentType("application/json")
                .body(Map.of("tier", "gold", "reason", "r", "owner", "kim", "cycles", 1))
                .post("/partners/bob/exceptions")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("exception.id");
        answer(program, id, Map.of("outcome", "upheld", "answer", "a", "exception", "another"))
                .statusCode(422)
                .body("errors.pointer", contains("/exception"));
        answer(program, id, Map.of("outcome", "upheld", "answer", "a", "exception", exception))
                .statusCode(200)
                .body("appeal.exception", equalTo(exception));
    }

    @Test
    void what_is_asked_for_must_make_sense_and_be_allowed() {
        var program = Program.named("appealchecks");
        program.register("ann");
        appeal(program, "lead", "ann", "too early").statusCode(409);
        Closing.close(program, Map.of("ann", 90.0));
        appeal(program, "lead", "ann", "").statusCode(422).body("errors.pointer", contains("/note"));
        appeal(program, "lead", "nobody", "note").statusCode(404);
        appeal(program, "integration", "ann", "note").statusCode(403);
        var id = appeal(program, "viewer", "ann", "note").extract().<String>path("appeal.id");
        answer(program, id, Map.of("outcome", "maybe"))
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/outcome", "/answer"));
        answer(program, "nosuch", Map.of("outcome", "upheld", "answer", "a")).statusCode(404);
        program.as("viewer")
                .contentType("application/json")
                .body(Map.of("outcome", "upheld", "answer", "a"))
                .post("/appeals/" + id + "/answer")
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse appeal(Program program, String role, String partner, String note) {
        return program.as(role)
                .contentType("application/json")
                .body(Map.of("note", note))
                .post("/partners/" + partner + "/appeals")
                .then();
    }

    private static ValidatableResponse answer(Program program, String appeal, Map<String, Object> body) {
        return program.lead()
                .contentType("application/json")
                .body(body)
                .post("/appeals/" + appeal + "/answer")
                .then();
    }
}

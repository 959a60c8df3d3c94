package io.tierline.partner.intake;

import static io.tierline.partner.Api.activity;
import static io.tierline.partner.Api.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tierline.partner.Api;
import io.tierline.testkit.RealBackends;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "partner"))
class IntakeResourceTest {
    private static final String PATH = "/api/programs/{program}/events";

    @Test
    void one_event_a_batch_and_lines_are_taken_in() {
        var program = Api.newProgram();
        post(program, "application/cloudevents+json", activity("one", "acme")).body("accepted", equalTo(1));
        post(
                        program,
                        "application/cloudevents-batch+json",
                        "[" + activity("b1", "acme") + "," + activity("b2", "acme") + "]")
                .body("accepted", equalTo(2));
        Api.send(program, activity("l1", "acme"), "", activity("l2", "acme"))
                .statusCode(202)
                .body("accepted", equalTo(2))
                .body("duplicates", equalTo(0))
                .body("rejected", hasSize(0))
                .body("unknownFields", equalTo(0));
    }

    @Test
    void each_event_that_is_wrong_is_told_with_its_line_and_the_others_are_taken() {
        var program = Api.newProgram();
        var tooLong = activity("long", "acme").replace("joint-call", "x".repeat(300_000));
        Api.send(
                        program,
                        activity("good", "acme"),
                        "{\"id\": \"broken",
                        activity("no-kind", "acme").replace("\"kind\"", "\"colour\""),
                        tooLong,
                        activity("elsewhere", "acme").replace("\"id\"", "\"program\":\"other\",\"id\""),
                        activity("foreign", "acme").replace("activity.logged", "framework.published"),
                        activity("future", "acme").replace("2026-11-01", "2999-01-01"),
                        activity("half", "acme").replace("joint-call", "\\ud800"),
                        activity("fine", "acme"))
                .statusCode(202)
                .body("accepted", equalTo(2))
                .body("rejectedTotal", equalTo(7))
                .body("rejected.line", equalTo(List.of(2, 3, 4, 5, 6, 7, 8)))
                .body("rejected[0].id", nullValue())
                .body("rejected[0].detail", containsString("not JSON"))
                .body("rejected[1].id", equalTo("no-kind"))
                .body("rejected[1].detail", containsString("/data/kind: is missing"))
                .body("rejected[2].detail", containsString("262144"))
                .body("rejected[3].detail", containsString("/program"))
                .body("rejected[4].detail", containsString("/data"))
                .body("rejected[5].detail", containsString("future"))
                .body("rejected[6].detail", containsString("Unicode"));
    }

    @Test
    void what_only_tierline_says_is_not_taken() {
        var program = Api.newProgram();
        Api.send(program, """
                {"specversion":"1.0","id":"m1","source":"/crm","type":"tierline.member.removed","subject":"kim",                "time":"2026-11-01T12:00:00Z","data":{}}""")
                .body("rejected[0].id", equalTo("m1"))
                .body("rejected[0].detail", containsString("tierline.member.removed"));
    }

    @Test
    void repetitions_are_told_within_a_request_and_later() {
        var program = Api.newProgram();
        var changed = activity("e1", "acme").replace("joint-call", "intro");
        Api.send(program, activity("e1", "acme"), activity("e1", "acme"), changed)
                .body("accepted", equalTo(1))
                .body("duplicates", equalTo(1))
                .body("rejected.line", equalTo(List.of(3)))
                .body("rejected[0].detail", containsString("another content"));
        await().untilAsserted(() -> Api.send(program, activity("e1", "acme"))
                .body("accepted", equalTo(0))
                .body("duplicates", equalTo(1)));
        Api.send(program, changed).body("accepted", equalTo(0)).body("rejectedTotal", equalTo(1));
        var other = Api.newProgram();
        Api.send(other, activity("e1", "acme")).body("accepted", equalTo(1));
    }

    @Test
    void unknown_data_fields_are_left_out_and_counted() {
        var program = Api.newProgram();
        Api.send(program, activity("e1", "acme").replace("\"kind\"", "\"mood\":\"good\",\"kind\""))
                .body("accepted", equalTo(1))
                .body("unknownFields", equalTo(1));
    }

    @Test
    void a_long_stream_is_taken_whole_also_compressed_and_rejections_are_capped() throws Exception {
        var program = Api.newProgram();
        var lines = IntStream.range(0, 30_000)
                .mapToObj(i -> i % 20 == 0 ? "{}" : activity("e" + i, "p" + i % 100))
                .collect(Collectors.joining("\n"));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(lines.getBytes(StandardCharsets.UTF_8));
        }
        as("integration", program)
                .contentType(Api.LINES)
                .header("Content-Encoding", "gzip")
                .body(bytes.toByteArray())
                .post(PATH, program)
                .then()
                .statusCode(202)
                .body("accepted", equalTo(28_500))
                .body("rejectedTotal", equalTo(1_500))
                .body("rejected", hasSize(1_000));
    }

    @Test
    void what_cannot_be_read_at_all_is_refused() {
        var program = Api.newProgram();
        post(program, "application/cloudevents-batch+json", "{}").statusCode(400);
        post(program, "application/cloudevents-batch+json", "[{]")
                .statusCode(400)
                .contentType("application/problem+json");
        post(program, "application/cloudevents-batch+json", "[" + " ".repeat(5_000_000) + "]")
                .statusCode(413);
        post(program, "application/cloudevents+json", " ".repeat(300_000)).statusCode(413);
        post(program, "text/csv", "a,b").statusCode(415);
        as("integration", program)
                .contentType(Api.LINES)
                .header("Content-Encoding", "gzip")
                .body("no gzip".getBytes(StandardCharsets.UTF_8))
                .post(PATH, program)
                .then()
                .statusCode(400);
        as("integration", program)
                .contentType("application/cloudevents-batch+json")
                .header("Content-Encoding", "gzip")
                .body("[]".getBytes(StandardCharsets.UTF_8))
                .post(PATH, program)
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        as("integration", "*")
                .contentType(Api.LINES)
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post(PATH, "no-such-program")
                .then()
                .statusCode(404);
        as("lead", program)
                .contentType(Api.LINES)
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post(PATH, program)
                .then()
                .statusCode(403);
    }

    private static ValidatableResponse post(String program, String type, String body) {
        return as("integration", program)
                .contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(PATH, program)
                .then();
    }
}

package io.tierline.tiering.replay;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.tierline.contracts.codec.CloudEvents;
import io.tierline.contracts.codec.KafkaEvents;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.testkit.RealBackends;
import io.tierline.tiering.support.Program;
import io.tierline.tiering.support.TestLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(value = RealBackends.class, initArgs = @ResourceArg(name = "database", value = "tiering"))
class ReplayTest {
    private static final Path CASES = Path.of("..", "prioritization", "src", "test", "resources", "vectors");
    private static final Instant END_OF_TIME = Instant.parse("2100-01-01T00:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<String> cases() throws IOException {
        try (var there = Files.list(CASES)) {
            return there
                    .filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_worked_case_comes_out_of_the_log_as_it_was_worked(String name) throws IOException {
        var program = Program.named("worked");
        var ahead = load(program, CASES.resolve(name).resolve("events.ndjson"));
        var expected =
                JSON.readTree(CASES.resolve(name).resolve("expected.json").toFile());
        var asOfs = new ArrayList<String>();
        expected.forEach(cycle -> asOfs.add(cycle.get("asOf").textValue()));
        var framework =
                JSON.readTree(CASES.resolve(name).resolve("framework.json").toFile());

        var answer = finished(program, start(program, Map.of("framework", framework, "asOfs", asOfs)));

        assertThat(answer.get("state").textValue()).isEqualTo("done");
        assertThat(answer.get("progress").doubleValue()).isEqualTo(1);
        if (ahead > 0) assertThat(answer.get("detail").textValue()).startsWith(ahead + " records");
        assertEqual("", answer.get("result"), expected);
        assertThat(JSON.readTree(program.get("/replays/" + answer.get("job").textValue() + "/result")
                        .extract()
                        .asString()))
                .isEqualTo(answer.get("result"));
    }

    @Test
    void without_a_document_the_framework_in_force_is_carried_out() throws IOException {
        var program = Program.named("inforce");
        program.register("ann", "bob");
        var answer = finished(
                program, start(program, Map.of("asOfs", List.of("2026-01-04T00:00:00Z", "2026-02-01T01:00:00+01:00"))));
        assertThat(answer.get("result").get(0).get("partners")).isEmpty();
        assertThat(answer.get("result").get(1).get("asOf").textValue()).isEqualTo("2026-02-01T00:00:00Z");
        assertThat(answer.get("result").get(1).get("partners").findValuesAsText("partner"))
                .containsExactly("ann", "bob");
        assertThat(answer.get("result")
                        .get(1)
                        .get("partners")
                        .get(0)
                        .get("tier")
                        .textValue())
                .isEqualTo("silver");
    }

    @Test
    void a_wrong_request_is_told_every_broken_rule() {
        var program = Program.named("wrong");
        var body = Map.of(
                "framework",
                Map.of("name", "half"),
                "asOfs",
                List.of("2026-01-01T00:00:00Z", "2025-01-01T00:00:00Z", "soon", "2126-01-01T00:00:00Z"));
        program.lead()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/replays")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/framework/tiers", "/asOfs/1", "/asOfs/2", "/asOfs/3"));
        program.lead()
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/replays")
                .then()
                .statusCode(422)
                .body("errors", hasSize(1), "errors[0].pointer", equalTo("/asOfs"));
        program.lead()
                .contentType(ContentType.JSON)
                .body("{\"asOf\": []}")
                .post("/replays")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/asOf"));
        program.as("viewer")
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post("/replays")
                .then()
                .statusCode(403);
    }

    @Test
    void a_job_is_known_in_its_own_program_only() {
        var program = Program.named("mine");
        var other = Program.named("yours");
        var job = start(program, Map.of("asOfs", List.of("2026-02-01T00:00:00Z")));
        other.as("viewer").get("/replays/" + job).then().statusCode(404).body("detail", containsString("restarts"));
        program.as("viewer").get("/replays/" + job).then().statusCode(200);
    }

    private static String start(Program program, Map<String, ?> body) {
        return program.lead()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/replays")
                .then()
                .statusCode(202)
                .extract()
                .path("job");
    }

    private static JsonNode finished(Program program, String job) throws IOException {
        await().atMost(30, SECONDS)
                .until(() -> !"running"
                        .equals(program.get("/replays/" + job).extract().<String>path("state")));
        return JSON.readTree(program.get("/replays/" + job).extract().asString());
    }

    /** Appends every event; returns how many are too far ahead of today to be read. */
    private static int load(Program program, Path events) throws IOException {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        int ahead = 0;
        for (var line : Files.readAllLines(events)) {
            try {
                var event = CloudEvents.read(line.getBytes(StandardCharsets.UTF_8), program.id(), END_OF_TIME)
                        .event();
                records.add(KafkaEvents.record(event));
                if (event.time().isAfter(Instant.now().plus(CloudEvents.LATEST_AHEAD))) ahead++;
            } catch (UnreadableEvent e) {
                throw new AssertionError(line, e);
            }
        }
        TestLog.append(records);
        return ahead;
    }

    /** Every field of {@code expected}, numbers to 4 decimals; objects may say more. */
    private static void assertEqual(String at, JsonNode actual, JsonNode expected) {
        if (expected.isNumber()) {
            assertThat(actual.doubleValue()).as(at).isCloseTo(expected.doubleValue(), within(0.00005));
        } else if (expected.isArray()) {
            assertThat(actual).as(at).hasSameSizeAs(expected);
            for (int i = 0; i < expected.size(); i++) assertEqual(at + "/" + i, actual.get(i), expected.get(i));
        } else if (expected.isObject()) {
            for (var field : expected.properties())
                assertEqual(at + "/" + field.getKey(), actual.get(field.getKey()), field.getValue());
        } else {
            assertThat(actual).as(at).isEqualTo(expected);
        }
    }
}

package io.tierline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked cases, in over HTTP and back as a replay: every field of every partner at every instant. */
class WorkedCasesTest {
    private static final Path CASES = Path.of("../prioritization/src/test/resources/vectors");

    @ParameterizedTest
    @ValueSource(strings = {"engagement-2", "pipeline-3"})
    void a_replay_over_the_log_gives_the_worked_case(String name) throws IOException {
        var program = Whole.program("case-" + name);
        var lines = Files.readAllLines(CASES.resolve(name).resolve("events.ndjson"));
        var posted = program.events(lines);
        var rejected = posted.get("rejected");
        // Some events of a case lie after its last instant, and today that may still be the future.
        assertThat(rejected)
                .allSatisfy(event -> assertThat(event.get("detail").asText()).contains("in the future"));
        assertThat(posted.get("accepted").asInt() + posted.get("duplicates").asInt() + rejected.size())
                .isEqualTo(lines.size());

        var expected = Whole.JSON.readTree(Files.readString(CASES.resolve(name).resolve("expected.json")));
        var framework = Whole.JSON.readTree(Files.readString(CASES.resolve(name).resolve("framework.json")));
        var asOfs = StreamSupport.stream(expected.spliterator(), false)
                .map(board -> Instant.parse(board.get("asOf").asText()))
                .toList();
        Boards.same(program.replay(framework, asOfs), expected, name);
    }
}

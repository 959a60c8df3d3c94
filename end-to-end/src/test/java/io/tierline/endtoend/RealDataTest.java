package io.tierline.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import io.tierline.platform.load.EventFile;
import io.tierline.platform.load.Loader;
import io.tierline.prioritization.framework.FrameworkReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Two years of a government's published cloud sales, through every process and against the domain computed directly. */
class RealDataTest {
    private static final Path FILE = Path.of("../../shared/data/gcloud/events.ndjson.gz");
    private static final List<Instant> QUARTERS = IntStream.range(0, 8)
            .mapToObj(quarter -> LocalDate.of(2012, 7, 1)
                    .plusMonths(3L * quarter)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant())
            .toList();

    @Test
    void eight_quarters_of_real_sales_come_out_as_computed_directly() throws Exception {
        assumeTrue(Files.exists(FILE), "skipped: the real data is not on this machine (" + FILE + ")");
        var lines = lines();
        var program = Whole.program("gcloud");
        var document = Whole.resource("/gcloud-framework.json");
        program.put("lead", "/framework", document);

        long begun = System.nanoTime();
        try (var file = EventFile.open(FILE)) {
            var totals =
                    new Loader(program.as("integration"), "gcloud", Duration.ofMinutes(1)).load(file, (_, _) -> {});
            assertThat(totals.accepted() + totals.duplicates()).isEqualTo(lines.size());
            assertThat(totals.rejected()).isZero();
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                "real data: %d events loaded in %.1f s, %.0f a second%n",
                lines.size(), seconds, lines.size() / seconds);

        var direct = new DirectComputation(lines);
        assertThat(direct.partners()).isEqualTo(341);
        var framework = Objects.requireNonNull(
                FrameworkReader.read(Whole.JSON.convertValue(document, new TypeReference<Map<String, Object>>() {}))
                        .framework());
        begun = System.nanoTime();
        var boards = program.replay(document, QUARTERS);
        System.out.printf("real data: eight quarters replayed in %.1f s%n", (System.nanoTime() - begun) / 1e9);
        var expected = direct.cycles(framework, QUARTERS);
        assertThat(boards).hasSize(QUARTERS.size());
        for (int i = 0; i < QUARTERS.size(); i++)
            Boards.same(boards.get(i), Boards.board(QUARTERS.get(i), expected.get(i)), "quarter " + (i + 1));
    }

    private static List<String> lines() throws IOException {
        try (var reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}

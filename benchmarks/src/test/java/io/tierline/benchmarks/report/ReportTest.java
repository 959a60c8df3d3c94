package io.tierline.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tierline.benchmarks.measure.Run;
import io.tierline.benchmarks.verify.Verdict;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final List<RowResult> ROWS = List.of(
            row(Row.DRAIN, null, 1_200_000),
            row(Row.LIMIT, new Verdict(100, 10, 10, 0), 300_000, 400_000, 500_000),
            row(Row.TIERLINE, new Verdict(90, 10, 9, 0.5), 300_000));
    private static final Report REPORT = new Report(
            List.of("two processors"),
            ROWS,
            List.of(new Figures(
                    "cycle", "A cycle", List.of(new Figures.Figure("seconds", "to closed", "%.1f s", 2.25)))));

    @Test
    void json_has_the_figures_of_each_row() throws Exception {
        var json = JsonMapper.builder().build().readTree(REPORT.json());
        var limit = json.path("rows").get(1);
        assertThat(limit.path("name").asText()).isEqualTo("limit");
        assertThat(limit.path("eventsPerSecond").asLong()).isEqualTo(400_000);
        assertThat(limit.path("cpuSecondsPerMillion").asDouble()).isEqualTo(3.5);
        assertThat(limit.path("peakMb").asLong()).isEqualTo(640);
        assertThat(limit.path("ratioToLimit").asDouble()).isEqualTo(1);
        assertThat(limit.path("verified").asBoolean()).isTrue();
        assertThat(json.path("rows").get(0).path("ratioToLimit").asDouble()).isEqualTo(3);
        assertThat(json.path("rows").get(0).has("verified")).isFalse();
        assertThat(json.path("rows").get(2).path("ratioToLimit").asDouble()).isEqualTo(0.75);
        assertThat(json.path("cycle").path("seconds").asDouble()).isEqualTo(2.25);
    }

    @Test
    void wrong_scores_are_told_apart() {
        assertThat(REPORT.wrong()).containsExactly("tierline");
        assertThat(REPORT.text())
                .contains("two processors", "WRONG: 9 of 10 partners right", "all 10 partners right", "to closed");
    }

    @Test
    void the_chart_is_well_formed_and_names_every_row() throws Exception {
        var svg = Chart.svg(ROWS);
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(document.getElementsByTagName("line").getLength()).isEqualTo(ROWS.size());
        assertThat(svg).contains("Tierline", "practical limit", "400,000 (1.00)", "prefers-color-scheme: dark");
    }

    private static RowResult row(Row row, @Nullable Verdict verdict, double... speeds) {
        var runs = Arrays.stream(speeds)
                .mapToObj(speed -> new Run(speed, speed * 1.1, 3.5, 1, 640, 5, 100, 0.1))
                .toList();
        return new RowResult(row, runs, verdict);
    }
}

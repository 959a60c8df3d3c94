package io.tierline.benchmarks.tiering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.tierline.prioritization.framework.Factor;
import io.tierline.prioritization.framework.FrameworkReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TieringReportTest {
    private static final Instant OPENED = Instant.parse("2026-11-23T12:00:00Z");
    private static final TieringReport REPORT = new TieringReport(
            List.of("two processors"),
            List.of(
                    new Measure("cut", "the cut", 2_500, 2_000.0),
                    new Measure("boardP99", "pages", 20, 50.0),
                    Measure.of("sqlCut", "in SQL", 400)));

    @Test
    void tells_measured_target_and_ratio_and_what_was_missed() throws Exception {
        assertThat(REPORT.text()).contains("two processors", "2,500.0", "< 2,000", "1.25", "in SQL");
        assertThat(REPORT.missed()).containsExactly("the cut");
        var rows = JsonMapper.builder().build().readTree(REPORT.json()).path("rows");
        assertThat(rows.get(0).path("name").asText()).isEqualTo("cut");
        assertThat(rows.get(0).path("targetMillis").asDouble()).isEqualTo(2_000);
        assertThat(rows.get(1).path("ratio").asDouble()).isEqualTo(0.4);
        assertThat(rows.get(2).path("millis").asDouble()).isEqualTo(400);
        assertThat(rows.get(2).has("targetMillis")).isFalse();
    }

    @Test
    void the_steps_of_a_cut_add_up() {
        var times = new CutTimes(OPENED, at(100), at(130), at(200), at(260), at(400), 7);
        assertThat(times.reading().plus(times.cut())).isEqualTo(times.afterTheLastPartition());
        assertThat(times.deciding().plus(times.appending())).isEqualTo(times.cut());
        assertThat(times.afterTheLastPartition().plus(times.applying())).isEqualTo(times.untilTheBoard());
        assertThat(times.scoring().plus(times.untilTheBoard())).isEqualTo(Duration.ofMillis(400));
    }

    @Test
    void the_draft_has_other_weights_and_breaks_no_rule() throws Exception {
        var document = new YAMLMapper().readValue(LargeFramework.draft(), new TypeReference<Map<String, Object>>() {});
        var reading = FrameworkReader.read(document);
        assertThat(reading.errors()).isEmpty();
        var framework = LargeFramework.framework();
        assertThat(reading.framework()).isNotNull();
        assertThat(reading.framework().tiers()).isEqualTo(framework.tiers());
        assertThat(reading.framework().factors().stream().map(Factor::weight))
                .isNotEqualTo(framework.factors().stream().map(Factor::weight).toList());
    }

    @Test
    void the_statement_has_every_cut_of_the_framework() {
        var statement = SqlCut.statement(LargeFramework.framework());
        assertThat(statement)
                .contains("place <= 100", "floor(0.02::numeric", "eff >= 40.0", "eff >= 20.0", "coverage >= 30.0")
                .contains("then score + 2.0", "'co-sell-engagement' and f.scaled >= 10.0", "else 'self-serve' end");
        assertThat(statement.chars().filter(c -> c == '?').count()).isEqualTo(3);
    }

    private static Instant at(int millis) {
        return OPENED.plusMillis(millis);
    }
}

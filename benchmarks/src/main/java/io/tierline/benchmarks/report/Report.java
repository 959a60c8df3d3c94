package io.tierline.benchmarks.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tierline.benchmarks.verify.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one run of the command has measured.
 *
 * @param conditions what it was measured under, one line each
 * @param rows in the order of the table
 * @param figures further figures, by stage
 */
public record Report(List<String> conditions, List<RowResult> rows, List<Figures> figures) {
    private static final String HEAD = "%-28s %10s %10s %8s %8s %8s %8s %9s %6s  %s%n";
    private static final String LINE = "%-28s %,10.0f %,10.0f %8.2f %8.2f %,8.0f %8s %9s %6s  %s%n";

    public Report {
        conditions = List.copyOf(conditions);
        rows = List.copyOf(rows);
        figures = List.copyOf(figures);
    }

    /** The table and the further figures, as text. */
    public String text() {
        var text = new StringBuilder();
        conditions.forEach(line -> text.append(line).append(System.lineSeparator()));
        if (!rows.isEmpty()) {
            text.append(System.lineSeparator());
            text.append(HEAD.formatted(
                    "", "events/s", "warm", "CPU s/M", "broker", "peak MB", "ratio", "all out", "others", "scores"));
            for (var row : rows) text.append(line(row));
        }
        for (var stage : figures) text.append(System.lineSeparator()).append(stage.text());
        return text.toString();
    }

    private String line(RowResult result) {
        var run = result.median();
        var ratio = RowResult.ratioToLimit(result, rows).map(it -> "%.2f".formatted(it));
        return LINE.formatted(
                result.row().title(),
                run.eventsPerSecond(),
                run.steadyEventsPerSecond(),
                run.cpuSecondsPerMillion(),
                run.brokerCpuSecondsPerMillion(),
                run.peakMb(),
                ratio.orElse("-"),
                result.row().scores() ? "%.1f s".formatted(run.settledSeconds()) : "-",
                "%.1f".formatted(run.otherProcessors()),
                verdict(result));
    }

    private static String verdict(RowResult result) {
        var verdict = result.verdict();
        if (verdict == null) return "";
        return verdict.right()
                ? "%,d, all %,d partners right".formatted(verdict.records(), verdict.partners())
                : "%,d, WRONG: %,d of %,d partners right, off by up to %.4f"
                        .formatted(verdict.records(), verdict.equal(), verdict.partners(), verdict.largestDifference());
    }

    /** The report as a JSON document. */
    public String json() {
        var document = JsonMapper.builder().build().createObjectNode();
        var list = document.putArray("rows");
        for (var row : rows) describe(row, list.addObject());
        for (var stage : figures) {
            var node = document.putObject(stage.name());
            stage.values().forEach(figure -> node.put(figure.name(), rounded(figure.value())));
        }
        var lines = document.putArray("conditions");
        conditions.forEach(lines::add);
        return document.toPrettyString();
    }

    private void describe(RowResult result, ObjectNode node) {
        var run = result.median();
        node.put("name", result.row().wireName());
        node.put("eventsPerSecond", Math.round(run.eventsPerSecond()));
        node.put("cpuSecondsPerMillion", rounded(run.cpuSecondsPerMillion()));
        node.put("peakMb", Math.round(run.peakMb()));
        RowResult.ratioToLimit(result, rows).ifPresent(ratio -> node.put("ratioToLimit", rounded(ratio)));
        node.put("steadyEventsPerSecond", Math.round(run.steadyEventsPerSecond()));
        node.put("otherProcessors", rounded(run.otherProcessors()));
        node.put("brokerCpuSecondsPerMillion", rounded(run.brokerCpuSecondsPerMillion()));
        var all = node.putArray("runs");
        result.runs().forEach(each -> all.add(Math.round(each.eventsPerSecond())));
        var verdict = result.verdict();
        if (verdict == null) return;
        node.put("settledSeconds", rounded(run.settledSeconds()));
        node.put("scoresPublished", verdict.records());
        node.put("verified", verdict.right());
    }

    /** The names of the rows whose scores are wrong. */
    public List<String> wrong() {
        var wrong = new ArrayList<String>();
        for (var row : rows) if (isWrong(row.verdict())) wrong.add(row.row().wireName());
        return wrong;
    }

    private static boolean isWrong(@Nullable Verdict verdict) {
        return verdict != null && !verdict.right();
    }

    private static double rounded(double figure) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3f", figure));
    }
}

package io.tierline.benchmarks.tiering;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Locale;

/**
 * Everything that one run of the tiering benchmark has measured.
 *
 * @param conditions what it was measured under, one line each
 */
public record TieringReport(List<String> conditions, List<Measure> measures) {
    private static final String HEAD = "%-62s %12s %10s %8s%n";

    public TieringReport {
        conditions = List.copyOf(conditions);
        measures = List.copyOf(measures);
    }

    /** The table. */
    public String text() {
        var text = new StringBuilder();
        conditions.forEach(line -> text.append(line).append(System.lineSeparator()));
        text.append(System.lineSeparator()).append(HEAD.formatted("", "measured ms", "target", "ratio"));
        measures.forEach(measure -> text.append(measure.line()));
        return text.toString();
    }

    /** The same as a JSON document. */
    public String json() {
        var document = JsonMapper.builder().build().createObjectNode();
        var rows = document.putArray("rows");
        for (var measure : measures) {
            var row = rows.addObject().put("name", measure.name()).put("millis", rounded(measure.millis()));
            if (measure.target() == null) continue;
            row.put("targetMillis", measure.target());
            row.put("ratio", rounded(measure.millis() / measure.target()));
        }
        var lines = document.putArray("conditions");
        conditions.forEach(lines::add);
        return document.toPrettyString();
    }

    /** What does not stay below its target, in words. */
    public List<String> missed() {
        return measures.stream().filter(Measure::missed).map(Measure::words).toList();
    }

    private static double rounded(double figure) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3f", figure));
    }
}

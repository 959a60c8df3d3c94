package io.tierline.benchmarks.capacity;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What one run has measured.
 *
 * @param optimizer name and version
 * @param proof how long each proof was allowed to take
 * @param load average of the machine before
 */
public record CapacityReport(String optimizer, long seed, Duration proof, double load, List<CapacityRow> rows) {
    private static final String HEAD = "  %-12s %-38s %8s %7s %13s %8s %9s  %s%n";
    private static final String LINE = "  %-12s %-38s %8d %7d %13s %8s %9.3f  %s%n";

    public CapacityReport {
        rows = List.copyOf(rows);
    }

    /** One table for each case. */
    public String text() {
        var text = new StringBuilder(
                "Tierline capacity benchmark: %d processors, %s %s, Java %s, %s, seed %d; load average before %.1f%n"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                System.getProperty("os.name"),
                                System.getProperty("os.arch"),
                                Runtime.version(),
                                optimizer,
                                seed,
                                load));
        var last = "";
        for (var row : rows) {
            var title = row.company() + ": " + row.happening();
            if (!title.equals(last)) {
                text.append("%n%s%n".formatted(title));
                text.append(HEAD.formatted("", "hours by tier", "unfunded", "owners", "ratio", "load", "seconds", ""));
            }
            last = title;
            text.append(line(row));
        }
        return text.toString();
    }

    private static String line(CapacityRow row) {
        return LINE.formatted(
                row.planner(),
                row.hoursByTier().entrySet().stream()
                        .map(tier -> "%s %.1f".formatted(tier.getKey(), tier.getValue()))
                        .collect(Collectors.joining(" ")),
                row.unfunded(),
                row.ownersChanged(),
                ratio(row),
                "%.0f-%.0f %%".formatted(100 * row.leastLoad(), 100 * row.mostLoad()),
                row.seconds(),
                remark(row));
    }

    private static String ratio(CapacityRow row) {
        var best = row.bestOwners();
        return best == null ? "-" : "%.3f of %s".formatted(row.ratio(), best.proven() ? "best" : "bound");
    }

    private static String remark(CapacityRow row) {
        if (!row.broken().isEmpty()) return "BROKEN: " + row.broken().getFirst();
        var shortage = row.shortage();
        if (shortage == null || shortage.kinds() == 0) return "";
        return "rule 2 proven for %d of %d kinds%s"
                .formatted(
                        shortage.proven(),
                        shortage.kinds(),
                        shortage.refuted() == 0 ? "" : ", %d could get more".formatted(shortage.refuted()));
    }

    /** The same as a JSON document. */
    public String json() {
        var document = JsonMapper.builder().build().createObjectNode();
        document.put("optimizer", optimizer).put("seed", seed).put("proof", proof.toString());
        document.put("processors", Runtime.getRuntime().availableProcessors()).put("loadBefore", rounded(load));
        var list = document.putArray("rows");
        for (var row : rows) describe(row, list.addObject());
        return document.toPrettyString();
    }

    private static void describe(CapacityRow row, ObjectNode node) {
        node.put("company", row.company()).put("case", row.happening()).put("name", row.planner());
        var hours = node.putObject("hoursByTier");
        row.hoursByTier().forEach((tier, served) -> hours.put(tier, rounded(served)));
        node.put("unfunded", row.unfunded()).put("ownersChanged", row.ownersChanged());
        var best = row.bestOwners();
        if (best != null) node.put("fewestOwners", best.least()).put("proven", best.proven());
        if (Double.isFinite(row.ratio())) node.put("ratio", rounded(row.ratio()));
        var shortage = row.shortage();
        if (shortage != null)
            node.putObject("shortage")
                    .put("kinds", shortage.kinds())
                    .put("proven", shortage.proven())
                    .put("refuted", shortage.refuted());
        node.put("leastLoad", rounded(row.leastLoad())).put("mostLoad", rounded(row.mostLoad()));
        node.put("seconds", rounded(row.seconds()));
        var broken = node.putArray("broken");
        row.broken().forEach(broken::add);
    }

    /** Plans of the product that break rules 1 or 2, in words. */
    public List<String> broken() {
        return rows.stream()
                .filter(row -> !row.broken().isEmpty())
                .map(row -> "%s, %s, %s: %s"
                        .formatted(
                                row.company(),
                                row.happening(),
                                row.planner(),
                                row.broken().getFirst()))
                .toList();
    }

    private static double rounded(double figure) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3f", figure));
    }
}

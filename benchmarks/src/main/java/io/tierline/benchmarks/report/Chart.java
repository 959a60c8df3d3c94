package io.tierline.benchmarks.report;

import java.util.List;
import java.util.Locale;

/** The bar chart of events per second, as an SVG that follows the reader's light or dark colours. */
public final class Chart {
    private static final int WIDTH = 760;
    private static final int LEFT = 210;
    private static final int RIGHT = 150;
    private static final int TOP = 56;
    private static final int BAR = 26;
    private static final int STEP = 40;
    private static final String STYLE = """
            <style>
              svg { font: 14px system-ui, sans-serif; }
              .paper { fill: #ffffff; } .ink { fill: #1b1f24; } .soft { fill: #59636e; }
              .bar { fill: #8c959f; } .ours { fill: #0969da; } .warm { stroke: #1b1f24; stroke-width: 2; }
              @media (prefers-color-scheme: dark) {
                .paper { fill: #0d1117; } .ink { fill: #e6edf3; } .soft { fill: #9198a1; }
                .bar { fill: #6e7681; } .ours { fill: #58a6ff; } .warm { stroke: #e6edf3; }
              }
            </style>
            """;

    private Chart() {}

    /** @param rows at least one */
    public static String svg(List<RowResult> rows) {
        double most = rows.stream()
                .mapToDouble(row ->
                        Math.max(row.median().eventsPerSecond(), row.median().steadyEventsPerSecond()))
                .max()
                .orElseThrow();
        int height = TOP + rows.size() * STEP + 16;
        var svg = new StringBuilder();
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"t d\">%n"
                        .formatted(WIDTH, height));
        svg.append("<title id=\"t\">Scoring: events per second</title>%n".formatted());
        svg.append("<desc id=\"d\">%s</desc>%n".formatted(words(rows)));
        svg.append(STYLE);
        svg.append("<rect class=\"paper\" width=\"%d\" height=\"%d\"/>%n".formatted(WIDTH, height));
        svg.append("<text class=\"ink\" x=\"16\" y=\"26\" font-weight=\"600\">Events per second</text>%n".formatted());
        svg.append(
                "<text class=\"soft\" x=\"16\" y=\"45\" font-size=\"12\">%s</text>%n"
                        .formatted(
                                "Bar: whole run. Line: second half, when the compiler has done its work. In brackets: part of the practical limit."));
        for (int i = 0; i < rows.size(); i++) bar(svg, rows.get(i), rows, TOP + i * STEP, most);
        return svg.append("</svg>").append(System.lineSeparator()).toString();
    }

    private static void bar(StringBuilder svg, RowResult result, List<RowResult> all, int y, double most) {
        var run = result.median();
        double width = scale(run.eventsPerSecond(), most);
        double warm = LEFT + scale(run.steadyEventsPerSecond(), most);
        int middle = y + BAR / 2 + 5;
        svg.append("<text class=\"ink\" x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n"
                .formatted(LEFT - 12, middle, result.row().title()));
        svg.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"3\"/>%n",
                result.row() == Row.TIERLINE ? "ours" : "bar",
                LEFT,
                y,
                width,
                BAR));
        svg.append(String.format(
                Locale.ROOT,
                "<line class=\"warm\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>%n",
                warm,
                warm,
                y - 3,
                y + BAR + 3));
        svg.append(String.format(
                Locale.ROOT,
                "<text class=\"ink\" x=\"%.1f\" y=\"%d\">%s</text>%n",
                Math.max(LEFT + width, warm) + 10,
                middle,
                label(result, all)));
    }

    private static String label(RowResult result, List<RowResult> all) {
        var speed = String.format(Locale.ROOT, "%,.0f", result.median().eventsPerSecond());
        return RowResult.ratioToLimit(result, all)
                .map(ratio -> speed + String.format(Locale.ROOT, " (%.2f)", ratio))
                .orElse(speed);
    }

    private static String words(List<RowResult> rows) {
        var words = new StringBuilder();
        for (var row : rows)
            words.append(String.format(
                    Locale.ROOT, "%s %,.0f. ", row.row().title(), row.median().eventsPerSecond()));
        return words.toString().strip();
    }

    private static double scale(double value, double most) {
        return (WIDTH - LEFT - RIGHT) * value / most;
    }
}

package io.tierline.benchmarks.report;

import java.util.List;

/**
 * The figures of one stage that is no row of the table.
 *
 * @param name of the stage in JSON
 * @param title of the stage for people
 */
public record Figures(String name, String title, List<Figure> values) {
    public Figures {
        values = List.copyOf(values);
    }

    /**
     * One figure.
     *
     * @param name in JSON
     * @param words for people
     * @param format of the value, as {@link String#format} takes it
     */
    public record Figure(String name, String words, String format, double value) {}

    String text() {
        var text = new StringBuilder(title).append(System.lineSeparator());
        for (var figure : values)
            text.append(
                    "  %-52s %14s%n".formatted(figure.words(), figure.format().formatted(figure.value())));
        return text.toString();
    }
}

package io.tierline.chaos.command;

import io.tierline.chaos.verify.Report;
import java.util.stream.Collectors;

/** A verification's report for people. */
final class ReportText {
    private static final int SHOWN = 20;

    private ReportText() {}

    static String of(Report report) {
        var text = new StringBuilder(
                report.tallies().stream().map(ReportText::line).collect(Collectors.joining("\n", "", "\n")));
        if (report.clean()) return text.append("Zero lost, zero doubled.").toString();
        text.append("%,d differences:%n".formatted(report.total()));
        report.differences().stream()
                .limit(SHOWN)
                .forEach(difference ->
                        text.append("  ").append(difference.what()).append('\n'));
        if (report.total() > SHOWN) text.append("  … and %,d more".formatted(report.total() - SHOWN));
        return text.toString().stripTrailing();
    }

    private static String line(Report.Tally tally) {
        var verdict = tally.differences() == 0 ? "all right" : "%,d DIFFER".formatted(tally.differences());
        return "  %,12d  %-14s %-12s %s"
                .formatted(
                        tally.compared(),
                        tally.check().wireName(),
                        verdict,
                        tally.check().meaning());
    }
}

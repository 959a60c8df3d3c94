package io.tierline.benchmarks.command;

import io.tierline.benchmarks.report.Chart;
import io.tierline.benchmarks.report.Figures;
import io.tierline.benchmarks.report.Report;
import io.tierline.benchmarks.report.Row;
import io.tierline.benchmarks.report.RowResult;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The benchmark of scoring: throughput beside its peers, then latency, restore and a cycle on the whole platform. */
@Command(
        name = "scoring",
        description = "Throughput of scoring beside its peers, latency, restore, and a cycle.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ScoringCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--events",
            defaultValue = "3000000",
            description = "Events in the log (default: ${DEFAULT-VALUE}).")
    private int events;

    @Option(names = "--partners", defaultValue = "10000", description = "Partners (default: ${DEFAULT-VALUE}).")
    private int partners;

    @Option(names = "--partitions", defaultValue = "4", description = "Partitions (default: ${DEFAULT-VALUE}).")
    private int partitions;

    @Option(
            names = "--rounds",
            defaultValue = "1",
            description = "Runs of each row; the table shows the median (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--rows",
            split = ",",
            defaultValue = "drain,parse,limit,tierline,streams,flink",
            description = "Rows to run (default: ${DEFAULT-VALUE}).")
    private List<Row> rows;

    @Option(
            names = "--only",
            split = ",",
            defaultValue = "throughput,latency,restore,cycle",
            description = "Stages to run (default: ${DEFAULT-VALUE}).")
    private List<Stage> only;

    @Option(
            names = "--heap",
            defaultValue = "3g",
            description = "Largest heap of every measured process (default: ${DEFAULT-VALUE}).")
    private String heap;

    @Option(
            names = "--seed",
            defaultValue = "20261123",
            description = "Seed of the events (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there as JSON.")
    private @Nullable Path json;

    @Option(
            names = "--svg",
            paramLabel = "FILE",
            description = "Writes the chart there (default: target/bench/scoring.svg).")
    private @Nullable Path svg;

    @Override
    public Integer call() throws IOException {
        check();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var clock = Clock.systemUTC();
        var project = Path.of(System.getProperty("tierline.home", "")).toAbsolutePath();
        var out = project.resolve("target").resolve("bench");
        var places = new Leftovers(out);
        places.remove();
        var say = new Progress(spec.commandLine().getErr(), Boolean.getBoolean("tierline.terminal"));
        Set<Stage> stages = EnumSet.copyOf(only);
        var results = new ArrayList<RowResult>();
        var figures = new ArrayList<Figures>();
        var setting = new Setting(seed, events, partners, partitions, rounds, heap, EnumSet.copyOf(rows));
        var conditions = Conditions.of(setting, stages.contains(Stage.THROUGHPUT), load);
        try {
            if (stages.contains(Stage.THROUGHPUT))
                new Throughput(setting, project, places.own("stand"), clock, say).run(results);
            new OnThePlatform(seed, project, places.own("platform"), clock, say).run(stages, figures);
        } finally {
            publish(new Report(conditions, results, figures), out);
        }
        var wrong = new Report(conditions, results, figures).wrong();
        if (!wrong.isEmpty()) spec.commandLine().getErr().println("Wrong scores: " + String.join(", ", wrong));
        return wrong.isEmpty() ? 0 : 1;
    }

    private void publish(Report report, Path out) throws IOException {
        spec.commandLine().getOut().print(report.text());
        spec.commandLine().getOut().flush();
        if (json != null) Files.writeString(json, report.json());
        if (report.rows().isEmpty()) return;
        var chart = svg == null ? out.resolve("scoring.svg") : svg;
        Files.createDirectories(chart.toAbsolutePath().getParent());
        Files.writeString(chart, Chart.svg(report.rows()));
    }

    private void check() {
        if (events < 20_000 || partners < 1 || partitions < 1 || rounds < 1)
            throw new ParameterException(
                    spec.commandLine(), "expected at least 20000 events, 1 partner, 1 partition and 1 round");
    }
}

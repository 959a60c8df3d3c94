package io.tierline.benchmarks.command;

import io.tierline.benchmarks.tiering.Measure;
import io.tierline.benchmarks.tiering.TieringBench;
import io.tierline.benchmarks.tiering.TieringReport;
import io.tierline.benchmarks.tiering.TieringStage;
import io.tierline.benchmarks.whole.WholePlatform;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The benchmark of tiering: the cut of a cycle over very many partners beside plain SQL, and pages of the board. */
@Command(
        name = "tiering",
        description = "The cut of a cycle beside plain SQL over the same rows, and pages of the board.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class TieringCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--partners", defaultValue = "100000", description = "Partners (default: ${DEFAULT-VALUE}).")
    private int partners;

    @Option(
            names = "--warm-up",
            defaultValue = "4",
            description = "Cycles after the first that are told apart: code is still slow (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "Cycles after those; the table shows the median (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--requests",
            defaultValue = "2000",
            description = "Pages of each kind that are read (default: ${DEFAULT-VALUE}).")
    private int requests;

    @Option(
            names = "--clients",
            defaultValue = "2",
            description = "Readers at the same time (default: ${DEFAULT-VALUE}).")
    private int clients;

    @Option(
            names = "--previewed",
            defaultValue = "10000",
            description = "Partners of the program whose draft is previewed (default: ${DEFAULT-VALUE}).")
    private int previewed;

    @Option(
            names = "--only",
            split = ",",
            defaultValue = "cut,pages,previews",
            description = "Stages to run (default: ${DEFAULT-VALUE}).")
    private List<TieringStage> only;

    @Option(
            names = "--seed",
            defaultValue = "20261123",
            description = "Seed of the events (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there as JSON.")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException {
        if (partners < 100 || previewed < 100 || warmUp < 0 || rounds < 1 || clients < 1 || requests < clients)
            throw new ParameterException(
                    spec.commandLine(),
                    "expected at least 100 partners and as many previewed, 0 cycles to warm up, 1 round, 1 client and as many requests as clients");
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var project = Path.of(System.getProperty("tierline.home", "")).toAbsolutePath();
        var places = new Leftovers(project.resolve("target").resolve("bench"));
        places.remove();
        var say = new Progress(spec.commandLine().getErr(), Boolean.getBoolean("tierline.terminal"));
        say.say("starting the whole platform");
        var measures = new ArrayList<Measure>();
        try (var platform = WholePlatform.start(project, places.own("platform"), Clock.systemUTC(), say::say)) {
            new TieringBench(platform, partners, seed, warmUp, rounds, clients, requests, previewed, say::say)
                    .measure(EnumSet.copyOf(only), measures);
        } finally {
            publish(new TieringReport(conditions(load), measures));
        }
        return 0;
    }

    private List<String> conditions(double load) {
        return List.of(
                Conditions.machine("tiering", load),
                "%,d partners in one program (seed %d); median of %d cycles after the first and %d more; %,d pages by %d readers; drafts over %,d partners"
                        .formatted(partners, seed, rounds, warmUp, requests, clients, previewed));
    }

    private void publish(TieringReport report) throws IOException {
        spec.commandLine().getOut().print(report.text());
        for (var words : report.missed()) spec.commandLine().getOut().println("Misses its target: " + words.strip());
        spec.commandLine().getOut().flush();
        if (json != null) Files.writeString(json, report.json());
    }
}

package io.tierline.benchmarks.command;

import io.tierline.benchmarks.capacity.CapacityReport;
import io.tierline.benchmarks.capacity.CapacityRow;
import io.tierline.benchmarks.capacity.CapacityRun;
import io.tierline.benchmarks.capacity.Company;
import io.tierline.benchmarks.stand.BenchFailure;
import io.tierline.planning.FoundOptimizer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The benchmark of plans: quality beside a proven optimum and plain greedy, and time. */
@Command(
        name = "capacity",
        description = "Plans of hours beside a proven optimum and plain greedy.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CapacityCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "300x3,500x5,5000x50",
            description = "Partners and people of each company (default: ${DEFAULT-VALUE}).")
    private List<String> sizes;

    @Option(
            names = "--proof",
            defaultValue = "PT1M",
            description = "How long the exact solver may take for each proof (default: ${DEFAULT-VALUE}).")
    private Duration proof;

    @Option(
            names = "--seed",
            defaultValue = "20261128",
            description = "Seed of partners and teams (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the figures there as JSON.")
    private @Nullable Path json;

    @Override
    public Integer call() throws IOException {
        var parsed = sizes.stream().map(this::size).toList();
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        var say = new Progress(spec.commandLine().getErr(), Boolean.getBoolean("tierline.terminal"));
        var ready = switch (FoundOptimizer.find()) {
            case FoundOptimizer.Ready found -> found;
            case FoundOptimizer.Missing missing ->
                throw new BenchFailure("there is no optimizer on this machine: " + missing.why());
        };
        var rows = new ArrayList<CapacityRow>();
        for (var size : parsed)
            for (boolean twoNamed : new boolean[] {false, true}) {
                var name = "%,d partners x %d, %s"
                        .formatted(size[0], size[1], twoNamed ? "two named tiers" : "one named tier");
                var run = new CapacityRun(ready.optimizer(), proof, say::say);
                rows.addAll(run.run(name, new Company(seed, size[0], size[1], twoNamed)));
            }
        var report = new CapacityReport(ready.words(), seed, proof, load, rows);
        spec.commandLine().getOut().print(report.text());
        spec.commandLine().getOut().flush();
        if (json != null) Files.writeString(json, report.json());
        report.broken().forEach(words -> spec.commandLine().getErr().println("Broken: " + words));
        return report.broken().isEmpty() ? 0 : 1;
    }

    private int[] size(String words) {
        var parts = words.split("x", -1);
        try {
            int partners = Integer.parseInt(parts[0]);
            int people = Integer.parseInt(parts.length == 2 ? parts[1] : "");
            if (partners >= 20 && people >= 2) return new int[] {partners, people};
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new ParameterException(
                spec.commandLine(),
                "--sizes: %s (expected: partners x people, such as 500x5, at least 20x2)".formatted(words));
    }
}

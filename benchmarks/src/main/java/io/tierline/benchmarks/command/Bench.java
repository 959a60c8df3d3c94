package io.tierline.benchmarks.command;

import io.tierline.benchmarks.stand.BenchFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The benchmarks of this project. */
@Command(
        name = "tierline bench",
        description = "Measures how fast and how good Tierline is, on this machine, from the outside.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "WHAT",
        subcommands = {ScoringCommand.class, TieringCommand.class, CapacityCommand.class})
public final class Bench implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Runs the benchmark that the arguments name and ends with its status. */
    public static void main(String[] arguments) {
        System.exit(line().execute(arguments));
    }

    static CommandLine line() {
        var line = new CommandLine(new Bench());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, where, _) -> {
            where.getErr().println("tierline bench: " + words(failure));
            return 1;
        });
        return line;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to measure");
    }

    private static String words(Exception failure) {
        return failure instanceof BenchFailure known ? String.valueOf(known.getMessage()) : failure.toString();
    }
}

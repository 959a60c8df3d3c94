package io.tierline.chaos.command;

import io.tierline.platform.http.Refused;
import io.tierline.platform.run.CannotRun;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The chaos commands. */
@Command(
        name = "tierline chaos",
        description = "Kills, pauses and restarts processes under load, and proves from the log what came of it.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ScoringCommand.class, VerifyCommand.class})
public final class Chaos implements Runnable {
    /** Held here because the logging system forgets levels of loggers nobody holds. */
    private static final Logger CLIENTS = Logger.getLogger("org.apache.kafka");

    @Spec
    private CommandSpec spec;

    /** Runs the command that the arguments name and ends with its status. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        // That brokers go away is what this is about.
        CLIENTS.setLevel(Level.SEVERE);
        Ending.expect();
        var line = new CommandLine(new Chaos());
        line.setExecutionExceptionHandler((failure, where, _) -> {
            if (!Ending.underWay()) where.getErr().println("tierline: " + words(failure));
            return 1;
        });
        return line.execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which command");
    }

    private static String words(Exception failure) {
        return switch (failure) {
            case CannotRun known -> String.valueOf(known.getMessage());
            case Refused known -> String.valueOf(known.getMessage());
            case IllegalArgumentException known -> String.valueOf(known.getMessage());
            case UncheckedIOException wrapped -> String.valueOf(wrapped.getMessage());
            default -> failure.toString();
        };
    }
}

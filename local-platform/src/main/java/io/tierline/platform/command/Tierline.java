package io.tierline.platform.command;

import io.tierline.platform.http.Refused;
import io.tierline.platform.run.CannotRun;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands of Tierline on this machine. */
@Command(
        name = "tierline",
        description = "Tierline on this machine: starts it, fills it, watches it, ends it.",
        mixinStandardHelpOptions = true,
        version = "Tierline 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            LoadCommand.class,
            TokenCommand.class,
            DemoCommand.class,
            VerifyCommand.class,
            WipeCommand.class
        },
        footer = {
            "",
            "Also: tierline test runs every check of the project; tierline chaos kills processes under load and verifies."
        })
public final class Tierline implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Runs the command that the arguments name and ends with its status. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        var line = new CommandLine(new Tierline());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, where, _) -> {
            where.getErr().println("tierline: " + words(failure));
            return 1;
        });
        return line.execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say which command");
    }

    /** What went wrong in one line where it is a case that we know, with its class where it is not. */
    private static String words(Exception failure) {
        return switch (failure) {
            case CannotRun known -> String.valueOf(known.getMessage());
            case Refused known -> String.valueOf(known.getMessage());
            case ConnectException _ -> "nobody answers there. Is the instance running? (./tierline status)";
            case UncheckedIOException wrapped -> String.valueOf(wrapped.getMessage());
            default -> failure.toString();
        };
    }
}

package io.tierline.platform.command;

import io.tierline.platform.process.FileTrees;
import io.tierline.platform.run.CannotRun;
import io.tierline.platform.run.InstanceLock;
import io.tierline.platform.run.PidFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes all data of an instance. */
@Command(
        name = "wipe",
        description = "Removes the data directory: the log, the databases, the credentials. There is no way back.",
        mixinStandardHelpOptions = true)
final class WipeCommand implements Callable<Integer> {
    @Mixin
    private Place place;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() throws CannotRun, IOException {
        var data = place.data();
        var screen = Screen.standard();
        if (!data.exists()) {
            screen.out().println("There is nothing in " + data.root());
            return 0;
        }
        if (!Files.exists(data.root().resolve("logs"))
                || !Files.exists(data.root().resolve("config")))
            throw new CannotRun(data.root() + " is not a data directory of Tierline; it is left alone.");
        if (InstanceLock.isHeld(data))
            throw new CannotRun(
                    "an instance is running on %s. End it first with ./tierline down.".formatted(data.root()));
        if (!yes && !confirmed(screen, data.root().toString())) {
            screen.out().println("Nothing was removed.");
            return 1;
        }
        new PidFile(data).endLeftovers(new ProgressBoard(screen));
        FileTrees.remove(data.root());
        screen.out().println("Removed " + data.root());
        return 0;
    }

    private static boolean confirmed(Screen screen, String root) throws IOException {
        screen.out().print("Remove everything in " + root + "? Type yes: ");
        screen.out().flush();
        var answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return "yes".equals(answer);
    }
}

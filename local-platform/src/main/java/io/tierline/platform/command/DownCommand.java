package io.tierline.platform.command;

import io.tierline.platform.process.Signals;
import io.tierline.platform.run.CannotRun;
import io.tierline.platform.run.PidFile;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Ends an instance. */
@Command(name = "down", description = "Ends the instance and all its processes.", mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Mixin
    private Place place;

    @Override
    public Integer call() throws CannotRun, IOException {
        var pids = new PidFile(place.existing());
        var screen = Screen.standard();
        var launcher = pids.launcher();
        if (launcher.isPresent()) Signals.stop(launcher.get(), "TERM", PATIENCE);
        pids.endLeftovers(new ProgressBoard(screen));
        screen.out().println(launcher.isPresent() ? "Tierline has ended." : "Tierline was not running.");
        return 0;
    }
}

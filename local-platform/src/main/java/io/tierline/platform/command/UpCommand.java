package io.tierline.platform.command;

import io.tierline.platform.layout.DataDirectory;
import io.tierline.platform.layout.PortPlan;
import io.tierline.platform.layout.Service;
import io.tierline.platform.run.CannotRun;
import io.tierline.platform.run.Instance;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts an instance. */
@Command(
        name = "up",
        description = "Starts Kafka, PostgreSQL and every service, and stays until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    static final String SILENT = "--no-greeting";

    @Mixin
    private Place place;

    @Option(names = "--detach", description = "Return when all is ready, and leave it running (end it with down).")
    private boolean detach;

    @Option(names = "--port", paramLabel = "N", description = "Port of the console; the others follow from it.")
    private int port;

    /** For the launcher of a detached instance: the command that waits for it greets. */
    @Option(names = SILENT, hidden = true)
    private boolean silent;

    @Override
    public Integer call() throws CannotRun, IOException, InterruptedException {
        var screen = Screen.standard();
        var ports = ports(place, port);
        if (detach) {
            Detached.start(place.data(), ports, screen);
            greet(screen, ports, place);
            return 0;
        }
        var _ = foreground(place.data(), ports, screen);
        if (!silent) greet(screen, ports, place);
        stayUntilStopped();
        return 0;
    }

    /** Waits for the signal that ends this process. */
    static void stayUntilStopped() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    /** The ports asked for, else those of last time, else the default ones. */
    static PortPlan ports(Place place, int asked) throws IOException {
        return asked == 0 ? place.ports() : new PortPlan(asked);
    }

    /** Starts the instance inside this process; it ends with it. */
    static Instance foreground(DataDirectory data, PortPlan ports, Screen screen) throws CannotRun {
        screen.out().println("Starting Tierline in " + data.root());
        var board = new ProgressBoard(screen);
        var instance = Instance.start(data, ports, Place.project(), board);
        board.settle();
        return instance;
    }

    private static void greet(Screen screen, PortPlan ports, Place place) {
        screen.out().println();
        screen.out().println(screen.bold("Tierline is ready: " + ports.url(Service.CONSOLE)));
        screen.out().println("A token to log in with: ./tierline token --role viewer --program '*'" + place.option());
    }
}

package io.tierline.platform.command;

import io.tierline.platform.access.Role;
import io.tierline.platform.demo.Demo;
import io.tierline.platform.demo.DemoOutcome;
import io.tierline.platform.http.Refused;
import io.tierline.platform.layout.PortPlan;
import io.tierline.platform.layout.Service;
import io.tierline.platform.run.CannotRun;
import io.tierline.platform.run.Instance;
import io.tierline.platform.sample.SampleProgram;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Starts an instance with an invented program in it and shows what comes of it. */
@Command(
        name = "demo",
        description =
                "Starts an instance, loads an invented program of 140 partners, closes a cycle and shows the result.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Mixin
    private Place place;

    @Option(names = "--detach", description = "Return when it is shown, and leave the instance running.")
    private boolean detach;

    @Option(names = "--port", paramLabel = "N", description = "Port of the console; the others follow from it.")
    private int port;

    @Override
    public Integer call() throws CannotRun, IOException, Refused, InterruptedException {
        var screen = Screen.standard();
        var ports = UpCommand.ports(place, port);
        if (detach) {
            Detached.start(place.data(), ports, screen);
            demonstrate(ports, screen);
            screen.out().println("It goes on running. End it with ./tierline down.");
            return 0;
        }
        try (Instance _ = UpCommand.foreground(place.data(), ports, screen)) {
            demonstrate(ports, screen);
            screen.out().println("Ctrl-C ends it; what it holds is kept for the next time.");
            UpCommand.stayUntilStopped();
        }
        return 0;
    }

    private void demonstrate(PortPlan ports, Screen screen) throws CannotRun, IOException, Refused {
        var mint = TokenCommand.mint(place.data());
        var console = ports.url(Service.CONSOLE);
        screen.out().println();
        var demo =
                new Demo(place.data(), console, mint, what -> screen.out().println(screen.faint("  " + what + " …")));
        show(demo.run(), screen);
        screen.out().println("Console:  " + screen.bold(console));
        screen.out().println("Log in:   " + console + "/#token=" + Demo.token(mint, Role.LEAD));
    }

    private static void show(DemoOutcome outcome, Screen screen) {
        var out = screen.out();
        out.println();
        out.println(screen.bold(SampleProgram.NAME) + ", tiers as of "
                + outcome.tiers().path("asOf").asText());
        outcome.board().forEach(line -> out.println("  " + line));
        out.println();
        out.println(screen.bold("Hours per week"));
        outcome.hours().forEach(line -> out.println("  " + line));
        out.println();
    }
}

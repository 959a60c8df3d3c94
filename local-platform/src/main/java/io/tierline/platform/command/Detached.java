package io.tierline.platform.command;

import io.tierline.platform.layout.DataDirectory;
import io.tierline.platform.layout.PortPlan;
import io.tierline.platform.process.Shield;
import io.tierline.platform.process.Signals;
import io.tierline.platform.run.CannotRun;
import io.tierline.platform.run.InstanceLock;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** An instance whose launcher goes on when the command that started it has returned. */
final class Detached {
    private static final String LOG = "tierline";

    private Detached() {}

    /** Starts the launcher and returns when it says that all is ready; shows what it says meanwhile. */
    static void start(DataDirectory data, PortPlan ports, Screen screen)
            throws CannotRun, IOException, InterruptedException {
        data.create();
        if (InstanceLock.isHeld(data))
            throw new CannotRun(
                    "an instance is running on %s already. End it with ./tierline down, or choose another place with --data."
                            .formatted(data.root()));
        var log = data.log(LOG);
        Files.deleteIfExists(log);
        data.write(data.state(), "starting");
        var launcher = new ProcessBuilder(command(data, ports))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(log.toFile())
                .start();
        // Until it is ready, it ends with this command.
        var ready = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!ready.get()) Signals.send(launcher.pid(), "TERM");
        }));
        awaitReady(data, launcher, screen);
        ready.set(true);
    }

    private static void awaitReady(DataDirectory data, Process launcher, Screen screen)
            throws CannotRun, IOException, InterruptedException {
        var log = data.log(LOG);
        long shown = 0;
        while (true) {
            boolean over = launcher.waitFor(100, TimeUnit.MILLISECONDS);
            var state = Files.readString(data.state()).strip();
            shown = show(log.toFile(), shown, screen);
            if (over)
                throw new CannotRun("the launcher ended with status %d; its words are above and in %s"
                        .formatted(launcher.exitValue(), log));
            if (state.equals("ready")) return;
        }
    }

    private static List<String> command(DataDirectory data, PortPlan ports) {
        var words = new ArrayList<String>();
        if (Shield.find("setsid").isPresent()) words.add("setsid");
        else words.add("nohup");
        words.addAll(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dtierline.home=" + Place.project(),
                "-cp",
                System.getProperty("java.class.path"),
                Tierline.class.getName(),
                "up",
                UpCommand.SILENT,
                "--data",
                data.root().toString(),
                "--port",
                Integer.toString(ports.console())));
        return words;
    }

    private static long show(File log, long from, Screen screen) throws IOException {
        try (var file = new RandomAccessFile(log, "r")) {
            var fresh = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(fresh);
            int whole = new String(fresh, StandardCharsets.ISO_8859_1).lastIndexOf('\n') + 1;
            screen.out().print(new String(fresh, 0, whole, StandardCharsets.UTF_8));
            screen.out().flush();
            return from + whole;
        }
    }
}

package io.tierline.testkit;

import io.tierline.platform.access.Role;
import io.tierline.platform.access.SigningKey;
import io.tierline.platform.access.TokenMint;
import io.tierline.platform.layout.DataDirectory;
import io.tierline.platform.layout.FreePlan;
import io.tierline.platform.layout.PortPlan;
import io.tierline.platform.layout.Service;
import io.tierline.platform.process.FileTrees;
import io.tierline.platform.process.Signals;
import io.tierline.platform.run.PidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * The whole platform for end-to-end tests: {@code ./tierline up} as people start it, on a data directory and ports of
 * its own. Needs a packaged project. Closing ends it; the data directory is removed unless it was given.
 */
public final class Platform implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LIFE = Duration.ofHours(1);
    private static final String LAUNCHER = "launcher";

    private final DataDirectory data;
    private final PortPlan ports;
    private final boolean temporary;
    private final TierlineCommand command;
    private Process launcher;

    private Platform(DataDirectory data, boolean temporary) {
        this.data = data;
        this.ports = FreePlan.find();
        this.temporary = temporary;
        this.command = new TierlineCommand(data);
        this.launcher = up();
    }

    /** A platform with nothing in it, ready. */
    public static Platform start() {
        return new Platform(new DataDirectory(Scratch.directory("platform")), true);
    }

    /** A platform on a data directory that is kept, ready. */
    public static Platform on(Path directory) {
        return new Platform(new DataDirectory(directory), false);
    }

    /** Address of the console, through which all services answer. */
    public String url() {
        return ports.url(Service.CONSOLE);
    }

    /** Address of one service itself. */
    public String url(Service service) {
        return ports.url(service);
    }

    public DataDirectory data() {
        return data;
    }

    /** A token that this platform accepts; programs, or {@code *} for all. */
    public String token(String role, String... programs) {
        try {
            var mint = new TokenMint(SigningKey.read(data.signingKey()));
            return mint.token("test-" + role, Role.named(role), List.of(programs), Instant.now(), LIFE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The processes that live, by component: {@code launcher}, {@code kafka}, {@code postgres}, and each service's module. */
    public Map<String, ProcessHandle> processes() {
        try {
            return new PidFile(data).alive();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills a component as by {@code kill -9} and returns when it is gone; its launcher starts it again. */
    public void kill(String component) {
        var process = processes().get(component);
        if (process == null) throw new IllegalStateException(component + " does not run");
        process.destroyForcibly();
        if (!Signals.gone(process, Duration.ofSeconds(10)))
            throw new IllegalStateException(component + " does not die");
    }

    /** Kills the launcher as by {@code kill -9}, which takes the other processes with it, and returns when all are gone. */
    public void killAll() {
        var all = processes();
        kill(LAUNCHER);
        all.forEach((name, process) -> {
            if (!Signals.gone(process, Duration.ofSeconds(30)))
                throw new IllegalStateException(name + " outlives its launcher");
        });
    }

    /** Starts it again on the same data after {@link #stop} or {@link #killAll}. */
    public void startAgain() {
        launcher = up();
    }

    /** Ends it in an orderly way, as {@code ./tierline down} would. */
    public void stop() {
        Signals.stop(launcher.toHandle(), "TERM", Duration.ofSeconds(90));
    }

    /** Waits until every process runs and every service says it is ready. */
    public void awaitReady() {
        Awaitility.await("all ready").atMost(PATIENCE).until(() -> run("status").status() == 0);
    }

    /** Runs {@code ./tierline} with these words on this platform and returns when it has ended. */
    public TierlineCommand.Ran run(String... words) {
        return command.run(words);
    }

    /** What a component has said. */
    public String log(String component) {
        try {
            return Files.readString(data.log(component));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (launcher.isAlive()) stop();
        if (!temporary) return;
        try {
            FileTrees.remove(data.root());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process up() {
        try {
            data.create();
            data.write(data.state(), "starting");
            var log = data.log(LAUNCHER);
            var started = command.start(log, "up", "--port", Integer.toString(ports.console()));
            Awaitility.await("platform ready")
                    .atMost(PATIENCE)
                    .until(() ->
                            !started.isAlive() || Files.readString(data.state()).equals("ready"));
            if (!started.isAlive())
                throw new IllegalStateException("./tierline up ended with status %d:%n%s"
                        .formatted(started.exitValue(), Files.readString(log)));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

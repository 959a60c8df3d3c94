package io.tierline.platform.postgres;

import io.tierline.platform.process.Shield;
import io.tierline.platform.process.Signals;
import io.tierline.platform.process.Spawner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A PostgreSQL server of our own, a child process. Every connection needs a password, and only TCP on loopback is open. */
public final class PostgresServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresSettings settings;
    private final Process process;

    private PostgresServer(PostgresSettings settings, Process process) {
        this.settings = settings;
        this.process = process;
    }

    /**
     * Makes the data directory when it is new, ends a server that a former launcher left on it, and starts one; returns
     * when it answers.
     *
     * @throws IOException if it cannot start; the message says why
     */
    public static PostgresServer start(PostgresSettings settings) throws IOException {
        var identity = PostgresIdentity.here();
        var binaries = PostgresBinaries.unpackedIn(identity.cache());
        if (!Files.exists(settings.directory())) new PostgresCluster(identity, binaries).make(settings);
        else identity.give(settings.directory());
        LeftoverPostmaster.end(settings.directory());
        var command = new ArrayList<String>();
        command.add(binaries.program("postgres"));
        command.addAll(settings.arguments());
        var builder = new ProcessBuilder(Shield.around(command, "INT", identity.prefix()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(settings.log().toFile()));
        builder.environment().put("LC_ALL", "C");
        var server = new PostgresServer(settings, Spawner.start(builder));
        server.awaitAnswer();
        return server;
    }

    public Process process() {
        return process;
    }

    /** The superuser's access. */
    public PostgresAdmin admin() {
        return settings.admin();
    }

    /** Ends the server in its fast way: transactions under way are rolled back, nothing committed is lost. */
    @Override
    public void close() {
        Signals.stop(process.toHandle(), "INT", Duration.ofSeconds(30));
    }

    private void awaitAnswer() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            if (!process.isAlive())
                throw new IOException("PostgreSQL ended while starting: " + lastWords(settings.log()));
            try (var connection = settings.admin().connect()) {
                if (connection.isValid(5) && process.isAlive()) return;
            } catch (SQLException notYet) {
                if (System.nanoTime() > deadline || isRefusal(notYet)) {
                    close();
                    throw new IOException("PostgreSQL does not answer: " + notYet.getMessage(), notYet);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
        }
    }

    /** Whether waiting is in vain: class 28 is a wrong password. */
    private static boolean isRefusal(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith("28");
    }

    private static String lastWords(Path log) throws IOException {
        var lines = Files.readAllLines(log);
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
    }
}

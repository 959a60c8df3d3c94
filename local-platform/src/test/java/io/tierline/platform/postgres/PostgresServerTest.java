package io.tierline.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tierline.platform.access.Secrets;
import io.tierline.platform.process.LocalPorts;
import io.tierline.platform.process.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    @TempDir
    private Path directory;

    private final int port = LocalPorts.free(1).getFirst();
    private final String password = Secrets.password();

    @Test
    void keeps_rows_over_restart_kill_and_orphanage() throws Exception {
        var mine = Secrets.password();
        PostgresDatabase database;
        try (var server = start()) {
            database = server.admin().database("partner", mine);
            execute(database, "CREATE TABLE kept (n int)");
            execute(database, "INSERT INTO kept VALUES (1)");
        }
        var killed = start();
        assertThat(count(database)).isEqualTo(1);
        execute(database, "INSERT INTO kept VALUES (2)");
        killed.process().destroyForcibly();
        assertThat(Signals.gone(killed.process().toHandle(), Duration.ofSeconds(10)))
                .isTrue();

        var orphan = startAgain();
        assertThat(count(database)).isEqualTo(2);
        assertThat(orphan.admin().database("partner", mine)).isEqualTo(database);
        try (var successor = start()) {
            assertThat(orphan.process().isAlive()).isFalse();
            assertThat(successor.process().isAlive()).isTrue();
            assertThat(count(database)).isEqualTo(2);
        }
    }

    @Test
    void nobody_comes_in_without_a_password() throws Exception {
        try (var server = start()) {
            var partner = server.admin().database("partner", Secrets.password());
            var tiering = server.admin().database("tiering", Secrets.password());
            assertThatThrownBy(() -> DriverManager.getConnection(partner.url(), "postgres", "wrong"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> DriverManager.getConnection(partner.url(), "tiering", tiering.password()))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> server.admin().database("x; DROP", "y")).hasMessageContaining("database: x; DROP");
        }
    }

    @Test
    void a_wrong_superuser_password_is_said_at_once() throws Exception {
        start().close();
        var wrong = new PostgresSettings(directory.resolve("postgres"), port, Secrets.password(), false, log());
        assertThatThrownBy(() -> PostgresServer.start(wrong))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("password authentication failed");
    }

    private PostgresServer start() throws IOException {
        return PostgresServer.start(new PostgresSettings(directory.resolve("postgres"), port, password, false, log()));
    }

    /** After a kill, the last of the dead server's processes may hold its memory for a moment. */
    private PostgresServer startAgain() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(this::start, _ -> true);
    }

    private Path log() throws IOException {
        return Files.createDirectories(directory).resolve("postgres.log");
    }

    private static void execute(PostgresDatabase database, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.name(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(PostgresDatabase database) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.name(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

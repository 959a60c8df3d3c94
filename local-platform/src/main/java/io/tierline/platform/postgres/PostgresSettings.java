package io.tierline.platform.postgres;

import java.nio.file.Path;
import java.util.List;

/**
 * Where the server keeps its data and listens, and how careful it is with the disk.
 *
 * @param directory data directory, kept from run to run
 * @param port port on the loopback address
 * @param password password of the superuser {@code postgres}
 * @param durable whether a commit survives a power cut; one that does not still survives the server's death
 * @param log file that receives what the server says
 */
public record PostgresSettings(Path directory, int port, String password, boolean durable, Path log) {

    static final String SUPERUSER = "postgres";

    PostgresAdmin admin() {
        return new PostgresAdmin("127.0.0.1", port, SUPERUSER, password);
    }

    List<String> arguments() {
        var disk = durable ? "on" : "off";
        return List.of(
                "-D", directory.toString(),
                "-p", Integer.toString(port),
                "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=",
                "-c", "fsync=" + disk,
                "-c", "full_page_writes=" + disk,
                "-c", "max_connections=100",
                "-c", "shared_buffers=64MB",
                "-c", "timezone=UTC",
                "-c", "log_timezone=UTC",
                "-c", "password_encryption=scram-sha-256");
    }

    /** Does not show the password. */
    @Override
    public String toString() {
        return "PostgresSettings[directory=%s, port=%d, durable=%s]".formatted(directory, port, durable);
    }
}

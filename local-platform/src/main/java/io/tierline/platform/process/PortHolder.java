package io.tierline.platform.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a port, as far as Linux's process table tells. */
public final class PortHolder {
    private static final String LISTENING = "0A";

    private PortHolder() {}

    /** Process id and program, if both can be found out. */
    public static Optional<String> of(int port) {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)).stream())
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length > 9 && fields[3].equals(LISTENING))
                .filter(fields -> fields[1].endsWith(":%04X".formatted(port)))
                .map(fields -> "socket:[" + fields[9] + "]")
                .flatMap(socket -> ProcessHandle.allProcesses().filter(process -> holds(process.pid(), socket)))
                .findFirst()
                .map(process -> "%d (%s)"
                        .formatted(process.pid(), process.info().command().orElse("unknown")));
    }

    private static boolean holds(long pid, String socket) {
        try (var open = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return open.anyMatch(descriptor -> socket.equals(target(descriptor)));
        } catch (IOException notOurs) {
            return false;
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException notLinux) {
            return List.of();
        }
    }
}

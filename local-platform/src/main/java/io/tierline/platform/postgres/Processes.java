package io.tierline.platform.postgres;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Short-lived commands run to their end. */
final class Processes {
    private Processes() {}

    static boolean succeeds(List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return exit(process) == 0;
    }

    /**
     * What the command says on both its outputs.
     *
     * @throws IOException if it fails; the message holds what it said
     */
    @CanIgnoreReturnValue
    static String output(List<String> command, Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = exit(process);
        if (status != 0) throw new IOException("%s failed with status %d: %s".formatted(command, status, said.strip()));
        return said;
    }

    private static int exit(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new IllegalStateException("interrupted while waiting for a command", e);
        }
    }
}

package io.tierline.testkit;

import io.tierline.platform.layout.DataDirectory;
import io.tierline.platform.process.Shield;
import io.tierline.platform.process.Spawner;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The project's start script, run as people run it but without building anything.
 *
 * @param data the instance it is about
 */
public record TierlineCommand(DataDirectory data) {

    /**
     * A command that has ended.
     *
     * @param status its exit status
     * @param output what it wrote, both outputs together
     */
    public record Ran(int status, String output) {}

    /** Runs it to its end. */
    public Ran run(String... words) {
        try {
            var output = Scratch.directory("command").resolve("output");
            int status = start(output, words).waitFor();
            return new Ran(status, Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running ./tierline", e);
        }
    }

    /** Starts it; what it writes goes to {@code output}. */
    Process start(Path output, String... words) throws IOException {
        var script = project().resolve("tierline").toString();
        var command = new ArrayList<>(List.of("bash", script));
        command.addAll(List.of(words));
        command.addAll(List.of("--data", data.root().toString()));
        // Ends with this JVM, whatever ends it.
        var builder = new ProcessBuilder(Shield.around(command, "TERM", List.of()))
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(output.toFile());
        builder.environment().putAll(Map.of("TIERLINE_NO_BUILD", "1", "JAVA_HOME", System.getProperty("java.home")));
        return Spawner.start(builder);
    }

    /** The project's root: the nearest directory above that holds the start script. */
    public static Path project() {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent())
            if (Files.isExecutable(at.resolve("tierline")) && Files.exists(at.resolve("pom.xml"))) return at;
        throw new IllegalStateException("no project above " + Path.of("").toAbsolutePath());
    }
}

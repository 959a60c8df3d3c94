package io.tierline.platform.command;

import io.tierline.platform.layout.DataDirectory;
import io.tierline.platform.layout.PortPlan;
import io.tierline.platform.layout.Service;
import io.tierline.platform.run.CannotRun;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which instance a command is about. */
final class Place {
    /** Set by the start script: the project's root. */
    private static final String HOME = "tierline.home";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data directory of the instance (default: .tierline in the project).")
    private @Nullable Path data;

    DataDirectory data() {
        var chosen = data;
        return new DataDirectory(chosen == null ? project().resolve(DataDirectory.DEFAULT) : chosen);
    }

    /** What a further command needs to be about the same instance: nothing for the one in the project. */
    String option() {
        return data == null ? "" : " --data '" + data + "'";
    }

    static Path project() {
        return Path.of(System.getProperty(HOME, "")).toAbsolutePath();
    }

    /** The ports of the instance as it was started last; the default ones if it never was. */
    PortPlan ports() throws IOException {
        var known = data().read(data().ports()).get(Service.CONSOLE.module());
        return new PortPlan(known == null ? PortPlan.DEFAULT : Integer.parseInt(known));
    }

    /** The directory, which must be there. */
    DataDirectory existing() throws CannotRun {
        var data = data();
        if (!data.exists())
            throw new CannotRun("there is no instance in %s. Start one with ./tierline up.".formatted(data.root()));
        return data;
    }
}

package io.tierline.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;

/** Which kind of backends the tests of this JVM use. */
enum BackendsChoice {
    EMBEDDED,
    CONTAINERS;

    private static final String SWITCH = "tierline.backends";

    static BackendsChoice fromSystem() {
        var wanted = System.getProperty(SWITCH, "auto");
        return switch (wanted) {
            case "embedded" -> EMBEDDED;
            case "containers" -> CONTAINERS;
            case "auto" -> engineAnswers() ? CONTAINERS : EMBEDDED;
            default ->
                throw new IllegalArgumentException(
                        "%s: %s (expected: embedded, containers or auto)".formatted(SWITCH, wanted));
        };
    }

    Backends start() {
        return switch (this) {
            case EMBEDDED -> EmbeddedBackends.start();
            case CONTAINERS -> ContainerBackends.start();
        };
    }

    /** Asks only where there is a sign of an engine: asking where there is none takes time and logs an error. */
    private static boolean engineAnswers() {
        boolean sign = System.getenv("DOCKER_HOST") != null || Files.exists(Path.of("/var/run/docker.sock"));
        return sign && DockerClientFactory.instance().isDockerAvailable();
    }
}

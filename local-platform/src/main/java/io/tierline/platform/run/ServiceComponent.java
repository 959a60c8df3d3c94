package io.tierline.platform.run;

import io.tierline.platform.layout.Service;
import io.tierline.platform.layout.ServiceConfig;
import io.tierline.platform.process.Shield;
import io.tierline.platform.process.Spawner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One of the services of an instance.
 *
 * @param service which
 * @param name of the process, its settings and its log
 * @param port where it listens
 * @param config what it is told
 * @param heap its largest heap, such as {@code 256m}
 * @param own what this process alone is told, over {@code config}
 * @param project the built project it is started from
 * @param http asks it whether it is ready
 */
public record ServiceComponent(
        Service service,
        String name,
        int port,
        ServiceConfig config,
        String heap,
        Map<String, String> own,
        Path project,
        HttpClient http)
        implements Component {
    public ServiceComponent {
        own = Map.copyOf(own);
    }

    /** The one process of a service where there is one. */
    public ServiceComponent(Service service, ServiceConfig config, Path project, HttpClient http) {
        this(
                service,
                service.module(),
                config.ports().of(service),
                config,
                usualHeap(service),
                Map.of(),
                project,
                http);
    }

    @Override
    public Process start() throws IOException {
        var data = config.data();
        var settings = new TreeMap<>(config.of(service, System.getenv()));
        settings.put("quarkus.http.port", Integer.toString(port));
        settings.putAll(own);
        data.write(data.config(name), settings);
        var application = service.application(project);
        var command = Java.command(
                heap,
                flags(),
                List.of(
                        "-Dsmallrye.config.locations=" + data.config(name).toUri(),
                        "-jar",
                        application.resolve("quarkus-run.jar").toString()));
        return Spawner.start(new ProcessBuilder(Shield.around(command, "TERM", List.of()))
                .directory(application.toFile())
                .redirectErrorStream(true)
                .redirectOutput(new LogFile(data.log(name)).forAppending()));
    }

    @Override
    public boolean isReady() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port)))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String usualHeap(Service service) {
        return switch (service) {
            case SCORING, TIERING -> "1g";
            case CAPACITY -> "384m";
            case PARTNER -> "256m";
            case SLACK, CONSOLE -> "96m";
        };
    }

    /**
     * The compiler's quick tier alone starts sooner and takes less memory; the three busiest want both tiers. Scoring would
     * spend a quarter of a catch-up in collections of the small young generation that the collector begins with. Tiering
     * reads a large cycle in batches, which die young where there is room for them, and what it gave back to the system
     * in between would be slow to come again.
     */
    private List<String> flags() {
        return switch (service) {
            case SCORING -> List.of("-Xmn256m");
            case TIERING -> List.of("-Xmn384m", "-XX:SurvivorRatio=3", "-XX:MaxHeapFreeRatio=100");
            case PARTNER -> List.of();
            case CAPACITY, SLACK, CONSOLE -> List.of("-XX:TieredStopAtLevel=1");
        };
    }
}

package io.tierline.platform.command;

import io.tierline.platform.layout.PortPlan;
import io.tierline.platform.layout.Service;
import io.tierline.platform.run.CannotRun;
import io.tierline.platform.run.PidFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows the processes of an instance. */
@Command(
        name = "status",
        description = "Shows each process: ready or not, port, process id, memory. Fails unless all are ready.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private Place place;

    @Override
    public Integer call() throws CannotRun, IOException {
        var data = place.existing();
        var alive = new TreeMap<>(new PidFile(data).alive());
        var screen = Screen.standard();
        var ports = place.ports();
        screen.out().println("Tierline in " + data.root());
        boolean all = alive.remove("launcher") != null;
        if (!all) screen.out().println("  " + screen.red("not running"));
        for (var name : ports.named().keySet()) {
            if (name.equals("kafka-controller")) continue;
            var process = alive.get(name);
            boolean ready = process != null && isReady(name, ports);
            all &= ready;
            screen.out().println(line(screen, name, ready, process, ports.named()));
        }
        return all ? 0 : 1;
    }

    private static String line(
            Screen screen, String name, boolean ready, @Nullable ProcessHandle process, Map<String, Integer> ports) {
        if (process == null) return "  %-18s %s".formatted(name, screen.red("down"));
        return "  %-18s %s  port %-6d pid %-8d %s"
                .formatted(
                        name,
                        ready ? screen.green("ready    ") : screen.yellow("not ready"),
                        ports.get(name),
                        process.pid(),
                        memory(process.pid()));
    }

    /** Resident memory, where the system tells. */
    private static String memory(long pid) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> "%d MB".formatted(Long.parseLong(line.replaceAll("\\D", "")) >> 10))
                    .findFirst()
                    .orElse("");
        } catch (IOException notLinux) {
            return "";
        }
    }

    private static boolean isReady(String name, PortPlan ports) {
        for (var service : Service.values()) if (service.module().equals(name)) return answers(ports.url(service));
        return true;
    }

    private static boolean answers(String url) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url + "/q/health/ready"))
                    .timeout(Duration.ofSeconds(3))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notReady) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

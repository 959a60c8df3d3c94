package io.tierline.platform.run;

import com.sun.net.httpserver.HttpServer;
import io.tierline.platform.layout.Service;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** What stands where a service would: a small process that listens where its settings say and answers that it is ready. */
final class StandInService {
    private StandInService() {}

    public static void main(String[] arguments) throws IOException {
        var settings = new Properties();
        var location = URI.create(System.getProperty("smallrye.config.locations"));
        settings.load(new StringReader(Files.readString(Path.of(location))));
        if (Files.exists(Path.of("fails"))) {
            System.out.println("cannot start: the moon is in the wrong place");
            System.exit(3);
        }
        int port = Integer.parseInt(settings.getProperty("quarkus.http.port"));
        var server = HttpServer.create(new InetSocketAddress(settings.getProperty("quarkus.http.host"), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, -1);
            }
        });
        server.start();
    }

    /** A project in which every service is such a stand-in. */
    static void buildAll(Path project) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInService.class.getName());
        var name = StandInService.class.getName().replace('.', '/') + ".class";
        for (var service : Service.values()) {
            var application = Files.createDirectories(service.application(project));
            try (var jar = new JarOutputStream(
                            Files.newOutputStream(application.resolve("quarkus-run.jar")), manifest);
                    var code = StandInService.class.getResourceAsStream("/" + name)) {
                jar.putNextEntry(new JarEntry(name));
                code.transferTo(jar);
            }
        }
    }
}

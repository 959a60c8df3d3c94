package io.tierline.console.standin;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Four servers that answer as the services would, so that the console can be tested without them. */
public final class StandIns implements QuarkusTestResourceLifecycleManager {
    /** An address where nobody listens. */
    private static final String NOBODY = "http://127.0.0.1:1";

    private final Vertx vertx = Vertx.vertx();
    private String away = "";

    /** {@code away} names one that does not answer. */
    @Override
    public void init(Map<String, String> arguments) {
        away = arguments.getOrDefault("away", "");
    }

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        for (var service : List.of("partner", "scoring", "tiering", "capacity")) {
            var server = vertx.createHttpServer()
                    .requestHandler(new StandIn(service + "-service", new Scene()))
                    .listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            settings.put("tierline.console.%s-url".formatted(service), service.equals(away) ? NOBODY : address(server));
        }
        settings.put("tierline.console.heartbeat", "PT1S");
        return settings;
    }

    private static String address(HttpServer server) {
        return "http://127.0.0.1:" + server.actualPort();
    }

    @Override
    public void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}

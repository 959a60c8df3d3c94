package io.tierline.console.routing;

import io.tierline.console.ConsoleSettings;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.TimeUnit;

/** The HTTP client that all requests to services share. */
@ApplicationScoped
public class ServiceClient {
    private static final int CONNECTIONS_PER_SERVICE = 256;
    private static final int WAITING_PER_SERVICE = 1_024;

    @Produces
    @ApplicationScoped
    HttpClient client(Vertx vertx, ConsoleSettings settings) {
        var options = new HttpClientOptions()
                .setConnectTimeout((int) settings.connectTimeout().toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) settings.idleTimeout().toMillis())
                .setKeepAliveTimeout(30);
        var pool = new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_SERVICE).setMaxWaitQueueSize(WAITING_PER_SERVICE);
        return vertx.createHttpClient(options, pool);
    }
}

package io.tierline.console.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.tierline.console.ConsoleSettings;
import io.tierline.console.routing.Origin;
import io.tierline.console.routing.Upstream;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** How ready the services are, for whoever asks the console: told, but never a reason for it to be not ready. */
@Readiness
@ApplicationScoped
public class ServicesReadiness implements AsyncHealthCheck {
    private static final long TIMEOUT_MILLIS = 1_000;

    private final HttpClient client;
    private final Map<String, URI> services = new LinkedHashMap<>();

    ServicesReadiness(HttpClient client, ConsoleSettings settings) {
        this.client = client;
        for (var upstream : Upstream.values()) services.put(upstream.service(), upstream.url(settings));
        settings.slackUrl().ifPresent(url -> services.put("slack-notifier", url));
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        var asked = new TreeMap<String, Future<String>>();
        services.forEach((name, url) -> asked.put(name, state(url)));
        var all = Future.all(List.copyOf(asked.values()));
        return Uni.createFrom().completionStage(all.toCompletionStage()).map(_ -> {
            var response = HealthCheckResponse.named("services").up();
            asked.forEach((name, state) -> response.withData(name, state.result()));
            return response.build();
        });
    }

    private Future<String> state(URI url) {
        var request = Origin.to(url)
                .setMethod(HttpMethod.GET)
                .setURI("/q/health/ready")
                .setTimeout(TIMEOUT_MILLIS);
        return client.request(request)
                .compose(opened -> opened.send())
                .compose(answer -> answer.end().map(_ -> answer.statusCode() == 200 ? "ready" : "not ready"))
                .otherwise("away");
    }
}

package io.tierline.console.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.tierline.console.ConsoleSettings;
import io.tierline.console.access.Gate;
import io.tierline.console.access.ProblemAnswer;
import io.tierline.service.problem.Problem;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The routes under {@code /api}: own ones go on to their resource, the others to the service that answers them. */
@ApplicationScoped
public class ApiProxy {
    private static final Pattern OWN = Pattern.compile("/api/(docs(/.*)?|programs/[^/]+/stream)");

    private final Gate gate;
    private final Map<Upstream, HttpProxy> proxies = new EnumMap<>(Upstream.class);

    ApiProxy(Gate gate, HttpClient client, ConsoleSettings settings, ProblemAnswer problems, MeterRegistry meters) {
        this.gate = gate;
        for (var upstream : Upstream.values()) {
            var url = upstream.url(settings);
            proxies.put(
                    upstream,
                    HttpProxy.reverseProxy(client)
                            .origin(context -> client.request(Origin.to(url)))
                            .addInterceptor(new Passage(upstream, url, problems, meters)));
        }
    }

    void routes(@Observes Router router) {
        router.route("/api/*").handler(this::handle);
    }

    private void handle(RoutingContext context) {
        if (OWN.matcher(context.normalizedPath()).matches()) {
            context.next();
            return;
        }
        context.request().pause();
        if (open(context)) passOn(context);
        else gate.enter(context, () -> passOn(context));
    }

    /** A calendar is read without a token; one that is sent all the same was not checked, and stays behind. */
    private static boolean open(RoutingContext context) {
        var request = context.request();
        boolean reads = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
        if (!reads || !Upstream.bySecret(context.normalizedPath())) return false;
        request.headers().remove(HttpHeaders.AUTHORIZATION);
        return true;
    }

    private void passOn(RoutingContext context) {
        if (!context.normalizedPath().equals(context.request().path())) {
            gate.refuse(context, Problem.of(Problem.Kind.UNREADABLE, "path: expected without empty, . or .. segments"));
            return;
        }
        var upstream = Upstream.of(context.normalizedPath());
        if (upstream.isEmpty()) {
            gate.refuse(
                    context, Problem.of(Problem.Kind.NOT_FOUND, "Nothing answers " + context.normalizedPath() + "."));
            return;
        }
        var proxy = proxies.get(upstream.get());
        if (proxy == null) throw new IllegalStateException(upstream + " has no proxy");
        proxy.handle(context.request());
    }
}

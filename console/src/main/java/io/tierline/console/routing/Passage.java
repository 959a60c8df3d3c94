package io.tierline.console.routing;

import io.micrometer.core.instrument.MeterRegistry;
import io.tierline.console.access.ProblemAnswer;
import io.tierline.service.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * What is changed on the way to one service and back: headers of one connection only are left out, the address is the
 * service's own, and a service that is away is a problem that says so.
 */
final class Passage implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(Passage.class);

    /** Headers of one connection (RFC 9110, 7.6.1), and those that a caller could use to pose as somebody else. */
    private static final Set<String> NEVER_PASSED_ON = Set.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "upgrade",
            "cookie",
            "set-cookie",
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-prefix",
            "x-forwarded-proto");

    private final Upstream upstream;
    private final HostAndPort address;
    private final ProblemAnswer problems;
    private final MeterRegistry meters;

    Passage(Upstream upstream, URI url, ProblemAnswer problems, MeterRegistry meters) {
        this.upstream = upstream;
        this.address = HostAndPort.create(url.getHost(), Origin.port(url));
        this.problems = problems;
        this.meters = meters;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        var request = context.request();
        strip(request.headers());
        request.setAuthority(address);
        return context.sendRequest().recover(failure -> Future.succeededFuture(away(context, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        var response = context.response();
        var headers = response.headers();
        strip(headers);
        var ours = response.request().proxiedRequest().response().headers();
        for (var name : List.copyOf(headers.names())) if (ours.contains(name)) headers.remove(name);
        return context.sendResponse();
    }

    private ProxyResponse away(ProxyContext context, Throwable failure) {
        var told = failure.toString().replace(context.request().getURI(), "the request");
        LOG.infof("%s does not answer: %s", upstream.service(), told);
        meters.counter("tierline.console.away", "service", upstream.service()).increment();
        var problem = Problem.of(Problem.Kind.UNAVAILABLE, upstream.service() + " does not answer; try again.");
        return context.request()
                .release()
                .response()
                .setStatusCode(problem.status())
                .putHeader("Retry-After", "2")
                .putHeader("Content-Type", ProblemAnswer.MEDIA_TYPE)
                .setBody(Body.body(problems.body(problem)));
    }

    private static void strip(MultiMap headers) {
        for (var named : headers.getAll("connection"))
            for (var name : named.split(",", -1)) if (!name.isBlank()) headers.remove(name.strip());
        for (var name : List.copyOf(headers.names()))
            if (NEVER_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) headers.remove(name);
    }
}

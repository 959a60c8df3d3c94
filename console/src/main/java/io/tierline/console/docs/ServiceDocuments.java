package io.tierline.console.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.tierline.console.ConsoleSettings;
import io.tierline.console.routing.Origin;
import io.tierline.console.routing.Upstream;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The OpenAPI documents of the services, read with the caller's own token. */
@ApplicationScoped
public class ServiceDocuments {
    private static final Logger LOG = Logger.getLogger(ServiceDocuments.class);
    private static final long TIMEOUT_MILLIS = 5_000;

    /** What a service said; {@code content} null when it did not answer with a document. */
    record Read(String service, @Nullable JsonNode content) {}

    private final HttpClient client;
    private final ConsoleSettings settings;
    private final ObjectMapper mapper;

    ServiceDocuments(HttpClient client, ConsoleSettings settings, ObjectMapper mapper) {
        this.client = client;
        this.settings = settings;
        this.mapper = mapper;
    }

    Uni<List<Read>> read(String authorization) {
        var asked = Arrays.stream(Upstream.values())
                .map(upstream -> document(upstream, authorization))
                .toList();
        return Uni.createFrom()
                .completionStage(Future.all(asked).toCompletionStage())
                .map(_ -> asked.stream().map(Future::result).toList());
    }

    private Future<Read> document(Upstream upstream, String authorization) {
        URI url = upstream.url(settings);
        var request = Origin.to(url)
                .setMethod(HttpMethod.GET)
                .setURI("/q/openapi?format=json")
                .setTimeout(TIMEOUT_MILLIS)
                .putHeader("Authorization", authorization)
                .putHeader("Accept", "application/json");
        return client.request(request)
                .compose(opened -> opened.send())
                .compose(ServiceDocuments::body)
                .map(body -> new Read(upstream.service(), tree(body)))
                .otherwise(failure -> {
                    LOG.infof("%s gives no OpenAPI document: %s", upstream.service(), failure.getMessage());
                    return new Read(upstream.service(), null);
                });
    }

    private static Future<Buffer> body(HttpClientResponse answer) {
        return answer.statusCode() == 200 ? answer.body() : Future.failedFuture("status " + answer.statusCode());
    }

    private JsonNode tree(Buffer body) {
        try {
            return mapper.readTree(body.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

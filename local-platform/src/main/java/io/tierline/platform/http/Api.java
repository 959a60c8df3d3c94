package io.tierline.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The HTTP API of an instance, as one token's holder sees it.
 *
 * @param base address of the console
 * @param token bearer token
 * @param http the client that makes the calls
 */
public record Api(String base, String token, HttpClient http) {
    /** Media type of newline-delimited JSON. */
    public static final String NDJSON = "application/x-ndjson";

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The API with a client of its own. */
    public static Api at(String base, String token) {
        var http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        return new Api(base, token, http);
    }

    /** The same calls by another token's holder. */
    public Api as(String otherToken) {
        return new Api(base, otherToken, http);
    }

    public JsonNode get(String path) throws IOException, Refused {
        return answer(send("GET", path, "application/json", BodyPublishers.noBody()));
    }

    /** Sends a document; {@code type} is its media type. */
    public JsonNode put(String path, String type, String body) throws IOException, Refused {
        return answer(send("PUT", path, type, BodyPublishers.ofString(body)));
    }

    /** Sends a JSON document. */
    public JsonNode put(String path, JsonNode body) throws IOException, Refused {
        return put(path, "application/json", body.toString());
    }

    public JsonNode post(String path, String type, byte[] body) throws IOException, Refused {
        return answer(send("POST", path, type, BodyPublishers.ofByteArray(body)));
    }

    /** The lines of newline-delimited JSON, as they come. */
    public Stream<String> lines(String path) throws IOException, Refused {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept", NDJSON)
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofLines());
            if (response.statusCode() < 300) return response.body();
            var said = response.body().collect(Collectors.joining("\n"));
            throw new Refused(response.statusCode(), refusal("GET " + path, response.statusCode(), said));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while calling " + path, e);
        }
    }

    /** The answer as it comes, whatever its status. */
    public HttpResponse<String> send(String method, String path, String type, BodyPublisher body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .method(method, body)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .header("Accept", "application/json")
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while calling " + path, e);
        }
    }

    /** The document in a good answer. */
    public static JsonNode answer(HttpResponse<String> response) throws IOException, Refused {
        if (response.statusCode() < 300)
            return response.body().isBlank() ? MissingNode.getInstance() : JSON.readTree(response.body());
        var call = response.request().method() + " " + response.uri().getPath();
        throw new Refused(response.statusCode(), refusal(call, response.statusCode(), response.body()));
    }

    private static String refusal(String call, int status, String body) {
        try {
            var problem = JSON.readTree(body);
            var errors = StreamSupport.stream(problem.path("errors").spliterator(), false)
                    .map(error -> "\n  " + error.path("pointer").asText() + " "
                            + error.path("detail").asText())
                    .collect(Collectors.joining());
            var said = problem.path("detail").asText(problem.path("title").asText());
            return "%s: %d %s%s".formatted(call, status, said, errors);
        } catch (JsonProcessingException notAProblemDocument) {
            return "%s: %d %s".formatted(call, status, body.strip());
        }
    }
}

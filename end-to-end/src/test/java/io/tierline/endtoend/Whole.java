package io.tierline.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tierline.platform.http.Api;
import io.tierline.platform.http.Refused;
import io.tierline.testkit.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;

/** The one running platform that these tests share, and a program on it as its users see it. */
final class Whole {
    static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static Platform platform;

    private final String program;

    private Whole(String program) {
        this.program = program;
    }

    static synchronized Platform platform() {
        if (platform == null) {
            platform = Platform.start();
            Runtime.getRuntime().addShutdownHook(new Thread(platform::close, "platform-close"));
        }
        return platform;
    }

    /** A new program. */
    static Whole program(String id) {
        var whole = new Whole(id);
        whole.put(
                "admin",
                "",
                JSON.createObjectNode().put("name", "Program " + id).put("timeZone", "UTC"));
        return whole;
    }

    Api as(String role) {
        return Api.at(platform().url(), platform().token(role, program));
    }

    JsonNode get(String role, String path) {
        try {
            return as(role).get(at(path));
        } catch (IOException | Refused e) {
            throw new IllegalStateException(path, e);
        }
    }

    JsonNode put(String role, String path, JsonNode body) {
        try {
            return as(role).put(at(path), body);
        } catch (IOException | Refused e) {
            throw new IllegalStateException(path, e);
        }
    }

    JsonNode post(String role, String path, String type, String body) {
        try {
            return as(role).post(at(path), type, body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException | Refused e) {
            throw new IllegalStateException(path, e);
        }
    }

    /** Posts events, one a line. */
    JsonNode events(List<String> lines) {
        return post("integration", "/events", Api.NDJSON, String.join("\n", lines) + "\n");
    }

    String at(String path) {
        return "/api/programs/" + program + path;
    }

    /** Closes a cycle and waits until it is closed. */
    JsonNode closeCycle() {
        var id = post("lead", "/cycles", "application/json", "").get("cycle").asText();
        return awaitClosed(id);
    }

    JsonNode awaitClosed(String cycle) {
        var found = new JsonNode[1];
        Awaitility.await("cycle " + cycle).atMost(PATIENCE).ignoreExceptions().until(() -> {
            found[0] = get("lead", "/cycles/" + cycle);
            return !found[0].get("state").asText().equals("open");
        });
        if (!found[0].get("state").asText().equals("closed")) throw new IllegalStateException(found[0].toString());
        return found[0];
    }

    /** Replays a framework at instants and returns the boards. */
    JsonNode replay(JsonNode framework, List<Instant> asOfs) {
        ObjectNode asked = JSON.createObjectNode();
        asked.set("framework", framework);
        var instants = asked.putArray("asOfs");
        asOfs.forEach(asOf -> instants.add(asOf.toString()));
        var job = post("lead", "/replays", "application/json", asked.toString())
                .get("job")
                .asText();
        var answer = new JsonNode[1];
        Awaitility.await("replay")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    answer[0] = get("lead", "/replays/" + job);
                    return !answer[0].get("state").asText().equals("running");
                });
        if (!answer[0].get("state").asText().equals("done")) throw new IllegalStateException(answer[0].toString());
        return answer[0].get("result");
    }

    static JsonNode resource(String name) {
        try (var in = Whole.class.getResourceAsStream(name)) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

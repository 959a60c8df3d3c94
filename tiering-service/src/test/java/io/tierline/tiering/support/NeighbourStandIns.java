package io.tierline.tiering.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.tierline.contracts.codec.EventJson;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.FrameworkReader;
import io.tierline.prioritization.score.PartnerScore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * The scoring service, evaluating from the log with the real scorer, and the capacity service, telling what it was asked.
 * Of a program whose name says {@code unscored} or {@code unplanned} they know nothing now.
 */
public final class NeighbourStandIns implements QuarkusTestResourceLifecycleManager {
    private static final Logger LOG = Logger.getLogger(NeighbourStandIns.class);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private HttpServer server;

    private record Case(Framework framework, Instant asOf) {}

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/internal/programs/", NeighbourStandIns::answerOrFail);
        server.start();
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("tierline.tiering.scoring-url", url, "tierline.tiering.capacity-url", url);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    /** The server itself would keep a fault for itself. */
    private static void answerOrFail(HttpExchange exchange) throws IOException {
        try {
            // The server's threads know no class loader of the application, and clients of the log load by name.
            Thread.currentThread().setContextClassLoader(NeighbourStandIns.class.getClassLoader());
            answer(exchange);
        } catch (RuntimeException | Error e) {
            LOG.error("the stand-in fails", e);
            throw e;
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().split("/");
            var program = path[3];
            boolean scoring = path[4].equals("evaluations");
            var authorization = exchange.getRequestHeaders().getFirst("Authorization");
            if (program.startsWith(scoring ? "unscored" : "unplanned")) {
                exchange.sendResponseHeaders(503, -1);
            } else if (authorization == null || !authorization.startsWith("Bearer ")) {
                exchange.sendResponseHeaders(401, -1);
            } else {
                var body = EventJson.mapper().readTree(exchange.getRequestBody());
                var bytes = EventJson.mapper().writeValueAsBytes(scoring ? evaluated(program, body) : planned(body));
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private static JsonNode evaluated(String program, JsonNode body) {
        List<Case> cases = new ArrayList<>();
        for (var supposed : body.get("cases"))
            cases.add(new Case(
                    framework(supposed.get("framework")),
                    Instant.parse(supposed.get("asOf").textValue())));
        var log = FactsOfLog.of(program);
        var answer = JSON.objectNode();
        answer.putArray("partitions");
        var rows = answer.putArray("rows");
        log.facts().forEach((partner, known) -> {
            var row = JSON.objectNode();
            row.put("partner", partner);
            row.put("name", Program.name(partner));
            row.put("segment", known.at(cases.getFirst().asOf()).segment());
            var scores = row.putArray("scores");
            for (var supposed : cases)
                log.score(supposed.framework(), partner, supposed.asOf())
                        .ifPresentOrElse(score -> scores.add(figures(score)), scores::addNull);
            rows.add(row);
        });
        return answer;
    }

    private static Framework framework(JsonNode document) {
        Map<String, Object> content = EventJson.mapper().convertValue(document, new TypeRef());
        return Objects.requireNonNull(FrameworkReader.read(content).framework());
    }

    private static final class TypeRef extends com.fasterxml.jackson.core.type.TypeReference<Map<String, Object>> {}

    private static ArrayNode figures(PartnerScore score) {
        var figures = JSON.arrayNode().add(score.score()).add(score.coverage());
        var factors = figures.addArray();
        for (var factor : score.factors()) {
            var shown = factor.rounded();
            factors.addArray()
                    .add(shown.value())
                    .add(shown.known())
                    .add(shown.scaled())
                    .add(shown.points());
        }
        return figures;
    }

    private static ObjectNode planned(JsonNode body) {
        var answer = JSON.objectNode();
        answer.put("framework", body.get("framework").get("name").textValue());
        answer.set("placements", body.get("placements"));
        return answer;
    }
}

package io.tierline.chaos.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.tierline.contracts.codec.EventJson;
import io.tierline.contracts.event.ScoreEvent.FactorPoints;
import io.tierline.platform.http.Api;
import io.tierline.platform.http.Refused;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/**
 * Reads running rankings from instances of the scoring service, page by page.
 *
 * @param urls address of each instance, by its name
 * @param token lets its holder read every program
 */
public record Boards(Map<String, String> urls, String token) {
    private static final int PAGE = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration ASK_EVERY = Duration.ofMillis(500);

    /** One board of each program from each instance; none of a program that has published no framework. */
    List<Board> read(Iterable<String> programs) throws IOException, Refused {
        var boards = new ArrayList<Board>();
        for (var url : urls.entrySet())
            for (var program : programs) boards.add(read(url.getKey(), Api.at(url.getValue(), token), program));
        return boards;
    }

    private static Board read(String source, Api api, String program) throws IOException, Refused {
        var path = "/api/programs/%s/scores?limit=%d".formatted(program, PAGE);
        var rows = new ArrayList<Board.Row>();
        var page = patiently(api, path);
        var asOf = Instant.parse(page.get("asOf").asText());
        while (true) {
            for (var item : page.get("items")) rows.add(row(item));
            if (!page.hasNonNull("next")) return new Board(source, program, asOf, rows);
            page = patiently(
                    api, path + "&cursor=" + URLEncoder.encode(page.get("next").asText(), StandardCharsets.UTF_8));
            if (!asOf.equals(Instant.parse(page.get("asOf").asText())))
                throw new IOException("%s changed the instant between pages of one list".formatted(source));
        }
    }

    /** Asks again while partitions move. */
    private static JsonNode patiently(Api api, String path) throws IOException, Refused {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return api.get(path);
            } catch (Refused refused) {
                if (refused.status() != 503 || System.nanoTime() > deadline) throw refused;
                LockSupport.parkNanos(ASK_EVERY.toNanos());
            }
        }
    }

    private static Board.Row row(JsonNode item) throws JsonProcessingException {
        var factors = new ArrayList<FactorPoints>();
        for (var factor : item.get("factors")) factors.add(EventJson.mapper().treeToValue(factor, FactorPoints.class));
        return new Board.Row(
                item.get("partner").asText(),
                item.get("rank").asInt(),
                item.get("frameworkVersion").asInt(),
                new Figures(
                        item.get("name").asText(),
                        item.get("segment").asText(),
                        item.get("score").asDouble(),
                        item.get("coverage").asDouble(),
                        factors));
    }

    /** Does not show the token. */
    @Override
    public String toString() {
        return "Boards" + urls;
    }
}

package io.tierline.console.standin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The next cycles of the made-up program, as if it had so many partners that those who stay fill a page. */
final class SceneForecast {
    private static final String FIRST = "2027-01-01T00:00:00Z";
    private static final String SECOND = "2027-04-01T00:00:00Z";
    private static final int PENDING = 40;

    private SceneForecast() {}

    static JsonObject page(@Nullable String change, @Nullable String limit) {
        var all = items(change == null ? "stays" : change);
        int most = limit == null ? 50 : Integer.parseInt(limit);
        return SceneData.page(all.stream().limit(most).toList())
                .put("label", "forecast")
                .put("total", all.size())
                .put("cycles", new JsonArray().add(cycle(FIRST, 1, 80)).add(cycle(SECOND, 0, 80.5)));
    }

    private static List<JsonObject> items(String change) {
        return switch (change) {
            case "falls" -> List.of(falling());
            case "rises" -> List.of(risingTwice(), risingLater());
            case "pending" ->
                IntStream.range(0, PENDING).mapToObj(SceneForecast::pending).toList();
            case "stays" ->
                IntStream.range(0, 600)
                        .mapToObj(index -> item("s-" + index, "Partner " + index, "growth", "stays", 200 + index))
                        .toList();
            default -> List.of();
        };
    }

    private static JsonObject falling() {
        return item("p-05", "Elmfield Data", "strategic", "falls", 50)
                .put("at", FIRST)
                .put("score", Map.of("now", 80, "then", 71.2))
                .put("next", step(FIRST, "growth", 71.2))
                .put("hold", need("strategic", 76.4, 5.2));
    }

    private static JsonObject risingTwice() {
        return item("p-06", "Fathom Works", "self-serve", "rises", 2)
                .put("segment", "services")
                .put("at", FIRST)
                .put("score", Map.of("now", 81, "then", 81.5))
                .put("next", step(FIRST, "strategic", 81.5))
                .put("rise", need("growth", 52, -29.5));
    }

    private static JsonObject risingLater() {
        return item("p-07", "Gannet Security", "growth", "rises", 7)
                .put("at", SECOND)
                .put("score", Map.of("now", 78, "then", 79))
                .put("next", step(FIRST, "growth", 79))
                .put("after", step(SECOND, "strategic", 81))
                .put("hold", need("growth", 55.1, -23.9))
                .put("rise", need("strategic", 80, 1));
    }

    /** At the first of the two cycles, but for partner 2 only at the second. */
    private static JsonObject pending(int index) {
        boolean later = index == 2;
        var pending = item("q-" + index, "Quiet Partner " + index, "strategic", "pending", 100 + index)
                .put("score", Map.of("now", 78, "then", 78))
                .put("next", step(FIRST, "strategic", 78).put("pendingDemotion", !later))
                .put("hold", need("strategic", 76, -2).put("floors", Map.of("co-sell-engagement", 3)));
        return later ? pending.put("after", step(SECOND, "strategic", 74).put("pendingDemotion", true)) : pending;
    }

    private static JsonObject item(String partner, String name, String tier, String change, int rank) {
        return new JsonObject()
                .put("partner", partner)
                .put("name", name)
                .put("segment", "technology")
                .put("tier", tier)
                .put("change", change)
                .put("rank", Map.of("now", rank, "then", rank));
    }

    private static JsonObject step(String dueAt, String tier, double score) {
        return new JsonObject().put("dueAt", dueAt).put("tier", tier).put("score", score);
    }

    private static JsonObject need(String tier, double needed, double gap) {
        return new JsonObject()
                .put("tier", tier)
                .put("needed", needed)
                .put("gap", gap)
                .put("floors", Map.of())
                .put("coverage", 0);
    }

    private static JsonObject cycle(String dueAt, int demoted, double line) {
        return new JsonObject()
                .put("dueAt", dueAt)
                .put("moveCounts", Map.of("promoted", 0, "demoted", demoted, "pending", 2))
                .put("hours", Map.of("freed", 1.6, "needed", 0))
                .put(
                        "lines",
                        Map.of(
                                "strategic", Map.of("score", line, "bySegment", Map.of("services", 78.25)),
                                "growth", Map.of("score", 52)));
    }
}

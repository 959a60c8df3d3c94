package io.tierline.console.standin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Moves and hours of the made-up program. */
final class SceneMoves {
    private SceneMoves() {}

    static JsonObject moves(boolean decided) {
        if (!decided) return SceneData.page(List.of());
        var up = move(3, "promoted", "growth", "strategic");
        return SceneData.page(
                List.of(up, move(14, "demoted", "growth", "self-serve"), move(20, "entered", null, "self-serve")));
    }

    private static JsonObject move(int index, String direction, @Nullable String from, String to) {
        return new JsonObject()
                .put("partner", SceneData.id(index))
                .put("name", SceneData.name(index))
                .put("from", from)
                .put("to", to)
                .put("direction", direction)
                .put("reason", from == null ? "registered" : "rescore")
                .put("at", SceneData.CYCLE_TIME)
                .put("score", SceneData.score(index))
                .put("rank", index)
                .put("topContributions", new JsonArray().add(Map.of("factor", "icp-overlap", "points", 24.5)));
    }
}

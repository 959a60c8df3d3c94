package io.tierline.console.standin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

    static JsonObject allocation() {
        var members = new JsonArray()
                .add(member("ana", "Ana Ruiz", 30.4, 1, 2, 3))
                .add(member("ben", "Ben Okafor", 22, 4, 5))
                .add(member("chi", "Chi Tran", 12));
        var deal = SceneData.partner(7)
                .put("deal", "d-1")
                .put("member", "ben")
                .put("hours", 2)
                .put("hoursShort", 0);
        return new JsonObject()
                .put("asOf", SceneData.CYCLE_TIME)
                .put("cause", "cycle 2026-10-01T000000Z-3f2a")
                .put("members", members)
                .put(
                        "unfunded",
                        new JsonArray()
                                .add(SceneData.partner(6).put("tier", "growth").put("hoursShort", 0.23)))
                .put("liveDeals", new JsonArray().add(deal))
                .put("changes", Map.of("ownersChanged", 1, "hoursMoved", 3.72));
    }

    private static JsonObject member(String id, String name, double offered, int... partners) {
        var hours = new JsonArray();
        IntStream.of(partners).forEach(index -> hours.add(hours(index)));
        return new JsonObject()
                .put("member", id)
                .put("name", name)
                .put("offered", offered)
                .put("used", 6.5 * partners.length)
                .put("partners", hours);
    }

    private static JsonObject hours(int index) {
        return SceneData.partner(index).put("tier", "strategic").put("hours", 6.5);
    }
}

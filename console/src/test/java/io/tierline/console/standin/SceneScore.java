package io.tierline.console.standin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;

/** The score of one made-up partner: why, why it changed, and day by day. */
final class SceneScore {
    private static final int DAYS = 240;

    private SceneScore() {}

    static JsonObject why() {
        var running = SceneData.running(2).put("rank", 2).put("label", "running");
        running.getJsonArray("factors")
                .getJsonObject(1)
                .put("stale", true)
                .put("newest", SceneData.NOW)
                .put("evidence", facts(2.5, "a-1", "a-2"))
                .put("heaviest", facts(3, "a-7", "a-8", "a-9"));
        return running.put("change", change()).put("oneMore", oneMore());
    }

    private static JsonArray facts(double amount, String... ids) {
        var facts = new JsonArray();
        for (var id : ids)
            facts.add(new JsonObject()
                    .put("kind", "activity")
                    .put("id", id)
                    .put("event", "e-" + id)
                    .put("source", "/crm/example")
                    .put("time", id.equals("a-1") ? "2026-11-20T10:00:00Z" : SceneData.NOW)
                    .put("amount", amount));
        return facts;
    }

    private static JsonObject change() {
        return new JsonObject()
                .put("cycle", "2026-10-01T000000Z-3f2a")
                .put("from", end("official", SceneData.CYCLE_TIME, 84.1, 2))
                .put("to", end("running", SceneData.NOW, 87.2, 3))
                .put("difference", 3.1)
                .put(
                        "parts",
                        new JsonArray()
                                .add(part("time", -4.25, new JsonArray()))
                                .add(part("corrections", -1.5, moved("retracted", "a-3")))
                                .add(part("new-events", 9.6, moved("new", "a-1", "a-2")))
                                .add(part("framework", -0.75, new JsonArray())));
    }

    private static JsonObject end(String label, String asOf, double score, int version) {
        return new JsonObject()
                .put("label", label)
                .put("asOf", asOf)
                .put("score", score)
                .put("frameworkVersion", version);
    }

    private static JsonObject part(String part, double points, JsonArray facts) {
        return new JsonObject().put("part", part).put("points", points).put("facts", facts);
    }

    private static JsonArray moved(String what, String... ids) {
        var facts = facts(1, ids);
        facts.forEach(fact -> ((JsonObject) fact).put("what", what));
        return facts;
    }

    private static JsonArray oneMore() {
        return new JsonArray(List.of(
                new JsonObject()
                        .put("event", "deal")
                        .put("kind", "won")
                        .put("attribution", "sourced")
                        .put("amount", 50_000)
                        .put("currency", "USD")
                        .put("adds", 3.2),
                new JsonObject()
                        .put("event", "activity")
                        .put("kind", "joint-call")
                        .put("account", "new")
                        .put("adds", 2.1),
                new JsonObject().put("event", "activity").put("kind", "mail").put("adds", 0.0)));
    }

    static JsonObject history() {
        var first = LocalDate.parse("2026-11-23").minusDays(DAYS);
        var points = new JsonArray();
        for (int day = 0; day <= DAYS; day++)
            points.add(new JsonObject()
                    .put("asOf", first.plusDays(day) + "T00:00:00Z")
                    .put("score", 55 + 30 * Math.sin(day / 60.0) + day % 7)
                    .put("coverage", 85)
                    .put("frameworkVersion", day < 100 ? 2 : 3));
        var marks = new JsonArray()
                .add(new JsonObject().put("mark", "framework").put("version", 3).put("at", "2026-07-06T00:00:00Z"));
        for (var at : List.of("2026-07-01T00:00:00Z", SceneData.CYCLE_TIME))
            marks.add(new JsonObject()
                    .put("mark", "cycle")
                    .put("cycle", "c-" + at)
                    .put("at", at)
                    .put("score", 80.25));
        return new JsonObject()
                .put("label", "as-known-now")
                .put("partner", "p-02")
                .put("points", points)
                .put("marks", marks);
    }
}

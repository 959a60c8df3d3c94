package io.tierline.console.standin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** The calendar, the movement of a cycle, and the health of the made-up program's framework. */
final class SceneReports {
    private SceneReports() {}

    static JsonObject calendar() {
        return new JsonObject()
                .put("label", "official")
                .put("mode", "prompted")
                .put("timeZone", "America/New_York")
                .put("next", "2027-01-01T00:00:00Z")
                .put(
                        "dates",
                        new JsonArray()
                                .add(date("2027-01-01", "T05:00:00Z", "said"))
                                .add(date("2027-04-01", "T04:00:00Z", "planned")))
                .put("overdue", Map.of("since", SceneData.CYCLE_TIME, "days", 53, "missed", 2, "mode", "prompted"));
    }

    private static Map<String, Object> date(String on, String time, String state) {
        var reminders = List.of(Map.of("daysBefore", 14, "state", state), Map.of("daysBefore", 3, "state", "planned"));
        return Map.of("on", on, "dueAt", on + time, "reminders", reminders);
    }

    static JsonObject movement() {
        return new JsonObject()
                .put("label", "official")
                .put("asOf", SceneData.CYCLE_TIME)
                .put("against", Map.of("asOf", "2026-07-01T00:00:00Z"))
                .put("tiers", new JsonArray().add("strategic").add("growth"))
                .put(
                        "rows",
                        new JsonArray()
                                .add(row("strategic", Map.of("strategic", 4, "growth", 1), 0))
                                .add(row("growth", Map.of("strategic", 2, "growth", 9), 3)))
                .put("entered", Map.of("strategic", 0, "growth", 5))
                .put("counts", Map.of("stayed", 13, "moved", 3, "entered", 5, "left", 3));
    }

    private static Map<String, Object> row(String from, Map<String, Integer> to, int left) {
        return Map.of("from", from, "to", to, "left", left);
    }

    static JsonObject health() {
        var size = new JsonObject()
                .put("check", "size-dominates")
                .put("state", "warn")
                .put("value", 0.83)
                .put("threshold", 0.7)
                .put("sentence", "Rank follows revenue (rank correlation 0.83 over 34 partners).")
                .put(
                        "evidence",
                        new JsonArray().add(Map.of("attribute", "revenue", "correlation", 0.83, "partners", 34)));
        var teeth = new JsonObject()
                .put("check", "tiers-without-teeth")
                .put("state", "unknown")
                .put("sentence", "No hours have been logged since the last cycle.");
        return new JsonObject()
                .put("label", "official")
                .put("cycle", "c-7")
                .put("asOf", SceneData.CYCLE_TIME)
                .put("findings", new JsonArray().add(size).add(teeth));
    }
}

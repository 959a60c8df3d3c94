package io.tierline.console.standin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;

/** Thirteen weeks of the made-up program, in which a loud partner of the last tier got hours. */
final class SceneAdherence {
    private static final int WEEKS = 13;

    private SceneAdherence() {}

    static JsonObject report() {
        return new JsonObject()
                .put("from", "2026-08-24")
                .put("to", "2026-11-22")
                .put("asOf", SceneData.NOW)
                .put(
                        "tiers",
                        new JsonArray()
                                .add(tier("strategic", 5, 422.5, 422.5, 301.2, 0.87, 0.66))
                                .add(tier("growth", 7, 145.6, 62.4, 97.5, 0.13, 0.21))
                                .add(tier("self-serve", 22, 0, 0, 59.3, 0, 0.13)))
                .put("partners", new JsonArray())
                .put(
                        "above",
                        new JsonArray()
                                .add(partner(20, "self-serve", 0, 0, 41.5, 41.5, 0))
                                .add(partner(8, "growth", 20.8, 20.8, 52.3, 31.5, 0)))
                .put("below", new JsonArray().add(partner(2, "strategic", 84.5, 84.5, 22.1, 0, 62.4)))
                .put(
                        "members",
                        new JsonArray()
                                .add(member("ana", "Ana Ruiz", 395, 253.5, 221.4))
                                .add(member("ben", "Ben Okafor", 286, 231.4, 236.6))
                                .add(member("chi", "Chi Tran", 156, 0, 41.2)))
                .put("weeks", weeks())
                .put("commitments", Map.of("met", 21, "missed", 6, "due", 14))
                .put(
                        "unknown",
                        new JsonObject()
                                .put("partners", Map.of("acme-old", 3.5))
                                .put("members", Map.of())
                                .put("withoutTier", 2));
    }

    static JsonObject nothing() {
        return new JsonObject()
                .put("from", "2026-08-24")
                .put("to", "2026-11-22")
                .put("asOf", SceneData.NOW)
                .put("tiers", new JsonArray())
                .put("partners", new JsonArray());
    }

    private static JsonObject tier(
            String name, int partners, double entitled, double planned, double actual, double share, double got) {
        return new JsonObject()
                .put("tier", name)
                .put("partners", partners)
                .put("entitled", entitled)
                .put("planned", planned)
                .put("actual", actual)
                .put("plannedShare", share)
                .put("actualShare", got);
    }

    private static JsonObject partner(
            int index, String tier, double entitled, double planned, double actual, double above, double below) {
        return SceneData.partner(index)
                .put("tier", tier)
                .put("entitled", entitled)
                .put("planned", planned)
                .put("actual", actual)
                .put("above", above)
                .put("below", below);
    }

    private static JsonObject member(String id, String name, double offered, double planned, double actual) {
        return new JsonObject()
                .put("member", id)
                .put("name", name)
                .put("offered", offered)
                .put("planned", planned)
                .put("actual", actual);
    }

    private static JsonArray weeks() {
        var weeks = new JsonArray();
        var first = LocalDate.parse("2026-08-24");
        IntStream.range(0, WEEKS)
                .forEach(week -> weeks.add(new JsonObject()
                        .put("week", first.plusWeeks(week).toString())
                        .put("entitled", week < 6 ? 41.2 : 43.7)
                        .put("planned", week < 6 ? 36.5 : 37.3)
                        .put("actual", 33 + 6 * Math.sin(week / 1.7))));
        return weeks;
    }
}

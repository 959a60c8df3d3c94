package io.tierline.console.standin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** A preview and a comparison of cadences for the made-up program. */
final class SceneWhatIf {
    static final String FRAMEWORK = """
            version: 3
            publishedBy: ana
            framework:
              name: FY27
              factors:
              - name: icp-overlap
                weight: 30
            """;

    private SceneWhatIf() {}

    static JsonObject preview() {
        return new JsonObject()
                .put("label", "preview")
                .put("asOf", SceneData.NOW)
                .put("frameworkVersion", 3)
                .put(
                        "warnings",
                        new JsonArray().add(Map.of("pointer", "/rescore/every", "detail", "is longer than a quarter")))
                .put("tiers", new JsonArray().add(tier("strategic", 5, 6)).add(tier("growth", 7, 6)))
                .put("hours", Map.of("now", 10.9, "then", 12.6, "freed", 0.2, "needed", 1.9))
                .put("moveCounts", Map.of("promoted", 1, "demoted", 0, "entered", 0, "pending", 0))
                .put("moves", new JsonArray().add(move()))
                .put("movesTotal", 1)
                .put("plan", plan());
    }

    private static JsonObject tier(String name, int now, int then) {
        return new JsonObject()
                .put("tier", name)
                .put("partners", Map.of("now", now, "otherwise", now, "then", then))
                .put("hours", Map.of("now", now * 1.8, "then", then * 1.8));
    }

    private static JsonObject move() {
        return new JsonObject()
                .put("partner", "p-06")
                .put("name", "Fathom Works")
                .put("from", "growth")
                .put("to", "strategic")
                .put("direction", "promoted")
                .put("score", Map.of("now", 77.6, "then", 84.1))
                .put("why", new JsonArray().add(Map.of("factor", "target-account-reach", "points", 6.5)));
    }

    private static JsonObject plan() {
        var training = Map.of("commitment", "training", "kind", "training", "hoursShort", 0.2);
        var unfunded = Map.of(
                "partner",
                "p-12",
                "name",
                "Partner Company 12",
                "tier",
                "growth",
                "hoursShort",
                0.2,
                "commitments",
                List.of(training));
        return new JsonObject()
                .put("offered", 57.6)
                .put("used", 57.4)
                .put("hoursMoved", 1.8)
                .put("owners", Map.of("changed", 1))
                .put("unfunded", new JsonObject().put("items", new JsonArray().add(unfunded)));
    }

    static JsonObject comparison() {
        return new JsonObject()
                .put("job", "j-1")
                .put("state", "done")
                .put("progress", 1)
                .put(
                        "result",
                        new JsonObject()
                                .put(
                                        "variants",
                                        new JsonArray()
                                                .add(variant("as published", "P3M", 1))
                                                .add(variant("monthly", "P1M", 9))));
    }

    private static JsonObject variant(String name, String every, int flaps) {
        return new JsonObject()
                .put("name", name)
                .put("every", every)
                .put("cycles", 12)
                .put("moves", 30)
                .put("flaps", flaps)
                .put("meanHoldCycles", 3.456)
                .put("partnersEverTop", 7);
    }
}

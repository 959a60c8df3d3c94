package io.tierline.console.standin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** What people say against a decision: an exception, an appeal, and what would keep a tier. */
final class SceneArguments {
    private SceneArguments() {}

    static JsonObject pending() {
        var reach =
                Map.of("factor", "target-account-reach", "known", true, "value", 12, "toValue", 15.5, "points", 2.1);
        var fit = Map.of("factor", "product-fit", "known", false, "value", 0, "toValue", 3, "points", 2.4);
        return new JsonObject()
                .put("cyclesLeft", 1)
                .put("pointsShort", 2.1)
                .put("goesDownAt", "2027-01-01T00:00:00Z")
                .put(
                        "remedies",
                        new JsonArray().add(Map.of("rises", List.of(reach))).add(Map.of("rises", List.of(fit))));
    }

    /** Above the line of its tier, but below a floor of it and with too little known; decided by version 2. */
    static JsonObject keptOut() {
        var cosell = Map.of("factor", "co-sell-engagement", "known", true, "scaled", 6.5);
        return new JsonObject()
                .put("tier", "emerging")
                .put("score", 56.2)
                .put("coverage", 20)
                .put("frameworkVersion", 2)
                .put("target", "self-serve")
                .put("marginToLine", 4.2)
                .put("why", Map.of("factors", List.of(cosell)))
                .put("pending", lackingNoPoints().put("coverage", 10));
    }

    static JsonObject lackingNoPoints() {
        return new JsonObject()
                .put("cyclesLeft", 1)
                .put("pointsShort", 0)
                .put("goesDownAt", "2027-01-01T00:00:00Z")
                .put("floors", Map.of("co-sell-engagement", 3.5))
                .put("coverage", 0)
                .put("remedies", new JsonArray());
    }

    static JsonObject exception() {
        return new JsonObject()
                .put("id", "x-1")
                .put("partner", "p-02")
                .put("name", "Bracken & Sons")
                .put("tier", "strategic")
                .put("owner", "Ana Torres")
                .put("reason", "a launch in January")
                .put("cyclesLeft", 1)
                .put("state", "active")
                .put("grantedAt", SceneData.NOW);
    }

    static JsonObject exceptions() {
        return SceneData.page(List.of(exception())).put("inForce", 1).put("mayBe", 2);
    }

    static JsonObject appeal() {
        return new JsonObject()
                .put("id", "a-1")
                .put("partner", "p-02")
                .put("name", "Bracken & Sons")
                .put("tier", "growth")
                .put("note", "Two deals are missing.")
                .put("openedBy", "ben")
                .put("openedAt", SceneData.NOW)
                .put("state", "open");
    }
}

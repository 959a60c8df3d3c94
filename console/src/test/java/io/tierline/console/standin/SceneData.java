package io.tierline.console.standin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The documents of a made-up program of 34 partners, in the shapes that the HTTP reference gives. */
final class SceneData {
    static final String NOW = "2026-11-23T09:30:00Z";
    static final String CYCLE_TIME = "2026-10-01T00:00:00Z";
    private static final int PARTNERS = 34;
    private static final List<String> NAMES = List.of(
            "Aldergrove Systems",
            "<b id=\"planted\">Bracken & Sons</b>",
            "Cinder Analytics",
            "Dovetail Cloud",
            "Elmfield Data",
            "Fathom Works",
            "Gannet Security",
            "Harrow Digital");
    private static final Map<String, Integer> WEIGHTS =
            Map.of("icp-overlap", 30, "co-sell-engagement", 35, "product-fit", 15, "target-account-reach", 20);
    private static final List<String> FACTORS =
            List.of("icp-overlap", "co-sell-engagement", "product-fit", "target-account-reach");

    private static final List<Map<String, String>> TIERS =
            List.of(Map.of("name", "strategic"), Map.of("name", "growth"), Map.of("name", "self-serve"));

    private static final List<Map<String, String>> OLDER_TIERS =
            List.of(Map.of("name", "strategic"), Map.of("name", "emerging"), Map.of("name", "self-serve"));

    private SceneData() {}

    static JsonObject page(List<JsonObject> items) {
        return new JsonObject().put("items", new JsonArray(items));
    }

    static JsonObject partner(int index) {
        return new JsonObject()
                .put("partner", id(index))
                .put("name", name(index))
                .put("segment", index % 3 == 0 ? "services" : "technology")
                .put("region", "emea")
                .put("status", "registered");
    }

    static String id(int index) {
        return "p-%02d".formatted(index);
    }

    static String name(int index) {
        return index <= NAMES.size() ? NAMES.get(index - 1) : "Partner Company " + index;
    }

    static double score(int index) {
        return Math.round((92 - 2.4 * index) * 10_000) / 10_000.0;
    }

    static JsonObject framework(@Nullable String version) {
        boolean older = "2".equals(version);
        var factors = new JsonArray();
        FACTORS.forEach(
                factor -> factors.add(new JsonObject().put("name", factor).put("weight", WEIGHTS.get(factor))));
        return new JsonObject()
                .put("version", older ? 2 : 3)
                .put("publishedBy", "ana")
                .put(
                        "framework",
                        new JsonObject()
                                .put("name", "FY27")
                                .put("factors", factors)
                                .put("rescore", Map.of("every", "P3M", "timeZone", "America/New_York"))
                                .put("tiers", new JsonArray(older ? OLDER_TIERS : TIERS)));
    }

    private static JsonArray factors(int index) {
        var factors = new JsonArray();
        for (var factor : FACTORS) {
            boolean known = !(factor.equals("product-fit") && index % 2 == 0);
            double scaled = known ? Math.max(0, score(index)) : 0;
            factors.add(new JsonObject()
                    .put("factor", factor)
                    .put("value", known ? scaled * 2 : 0)
                    .put("known", known)
                    .put("scaled", scaled)
                    .put("weight", WEIGHTS.get(factor))
                    .put("points", Math.round(scaled * WEIGHTS.get(factor) * 100) / 10_000.0));
        }
        return factors;
    }

    static JsonObject board(boolean decided) {
        var tiers = new JsonArray()
                .add(tier("strategic", "named", 1.86, decided, 1, 5, "business review"))
                .add(tier("growth", "pool", 0.23, decided, 6, 12, "group call"))
                .add(tier("self-serve", "none", 0, decided, 13, PARTNERS, "quarterly content check-in"));
        var board = new JsonObject()
                .put("label", "official")
                .put("frameworkVersion", 3)
                .put("minCoverage", 30)
                .put("tiers", tiers);
        return decided
                ? board.put("cycle", "2026-10-01T000000Z-3f2a").put("asOf", CYCLE_TIME)
                : board.put("detail", "No cycle has closed yet.");
    }

    private static JsonObject tier(
            String name, String owner, double hours, boolean decided, int from, int to, String commitment) {
        var service = new JsonObject()
                .put("owner", owner)
                .put("hoursPerWeek", hours)
                .put("commitments", new JsonArray().add(Map.of("name", commitment, "every", "P3M", "hours", 4)));
        var partners = new JsonArray();
        if (decided)
            IntStream.rangeClosed(from, to)
                    .forEach(index -> partners.add(partner(index)
                            .put("rank", index)
                            .put("score", score(index))
                            .put("coverage", index == PARTNERS ? 20 : 85)
                            .put("rule", index == 6 ? "up-limited" : "stays")
                            .put("target", index == 6 ? "strategic" : name)
                            .put("pendingDemotion", index == 5)
                            .put("pending", index == 5 ? SceneArguments.lackingNoPoints() : null)
                            .put("trend", Map.of("score", index % 2 == 0 ? 3.25 : -1.5, "rank", 2))
                            .put("since", CYCLE_TIME)));
        return new JsonObject().put("name", name).put("service", service).put("partners", partners);
    }

    static JsonObject ranking(boolean partners) {
        var items = IntStream.rangeClosed(1, partners ? PARTNERS : 0)
                .mapToObj(index -> running(index).put("rank", index))
                .toList();
        return page(items).put("label", "running").put("asOf", NOW);
    }

    static JsonObject running(int index) {
        return partner(index)
                .put("score", score(index))
                .put("coverage", index % 2 == 0 ? 85 : 100)
                .put("asOf", NOW)
                .put("frameworkVersion", 3)
                .put("factors", factors(index));
    }

    static JsonObject standing() {
        var history = new JsonArray();
        for (int quarter = 1; quarter <= 3; quarter++)
            history.add(new JsonObject()
                    .put("cycle", "q" + quarter)
                    .put("asOf", "2026-0%d-01T00:00:00Z".formatted(3 * quarter - 2))
                    .put("tier", quarter == 1 ? "growth" : "strategic")
                    .put("rank", 9 - 2 * quarter)
                    .put("score", 60.5 + 8 * quarter));
        return new JsonObject()
                .put("tier", "strategic")
                .put("since", "2026-04-01T00:00:00Z")
                .put("rank", 2)
                .put("score", score(2))
                .put("target", "growth")
                .put("marginToLine", 12.4)
                .put("frameworkVersion", 3)
                .put("pending", SceneArguments.pending())
                .put("cycle", "c-7")
                .put("exception", SceneArguments.exception())
                .put("appeals", new JsonArray().add(SceneArguments.appeal()))
                .put("history", history);
    }
}

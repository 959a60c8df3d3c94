package io.tierline.console.standin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The plan in force of the made-up program, and how it came. */
final class SceneHours {
    private SceneHours() {}

    static JsonObject allocation() {
        var members = new JsonArray()
                .add(member("ana", "Ana Ruiz", 30.4, 3.4, 0, 1, 2, 3))
                .add(member("ben", "Ben Okafor", 22, 2.4, 2, 4, 5, 6, 7, 8))
                .add(member("chi", "Chi Tran", 12, 0, 0));
        var deal = SceneData.partner(7)
                .put("deal", "d-1")
                .put("amount", 120_000)
                .put("member", "ben")
                .put("hours", 2)
                .put("hoursShort", 0);
        return new JsonObject()
                .put("asOf", SceneData.CYCLE_TIME)
                .put("cause", "cycle 2026-10-01T000000Z-3f2a")
                .put("plan", "plan-3")
                .put("members", members)
                .put("byTier", byTier())
                .put("unfunded", new JsonArray(leftOut()))
                .put("liveDeals", new JsonArray().add(deal))
                .put("changes", Map.of("ownersChanged", 1, "hoursMoved", 3.72));
    }

    private static JsonArray byTier() {
        return new JsonArray()
                .add(tier("strategic", 5, 32.5, 32.5, 0.87))
                .add(tier("growth", 7, 11.2, 4.8, 0.13))
                .add(tier("self-serve", 22, 0, 0, 0));
    }

    private static JsonObject tier(String name, int partners, double entitled, double planned, double share) {
        return new JsonObject()
                .put("tier", name)
                .put("partners", partners)
                .put("entitled", entitled)
                .put("planned", planned)
                .put("share", share);
    }

    private static JsonObject member(
            String id, String name, double offered, double reserved, double live, int... partners) {
        var hours = new JsonArray();
        IntStream.of(partners).forEach(index -> hours.add(hours(index)));
        double used = IntStream.of(partners).mapToDouble(SceneHours::weekly).sum();
        return new JsonObject()
                .put("member", id)
                .put("name", name)
                .put("offered", offered)
                .put("reserved", reserved)
                .put("used", used)
                .put("liveDealHours", live)
                .put("partners", hours);
    }

    private static double weekly(int index) {
        return index <= 5 ? 6.5 : 1.6;
    }

    private static JsonObject hours(int index) {
        return SceneData.partner(index)
                .put("tier", index <= 5 ? "strategic" : "growth")
                .put("hours", weekly(index))
                .put("liveDealHours", index == 7 ? 2 : 0);
    }

    private static List<JsonObject> leftOut() {
        return IntStream.rangeClosed(9, 12).mapToObj(SceneHours::shortOf).toList();
    }

    private static JsonObject shortOf(int index) {
        return SceneData.partner(index).put("tier", "growth").put("hoursShort", 1.6);
    }

    static JsonObject unfunded() {
        var items = new JsonArray();
        for (int index = 9; index <= 12; index++)
            items.add(shortOf(index)
                    .put("rank", index)
                    .put("score", SceneData.score(index))
                    .put(
                            "commitments",
                            new JsonArray()
                                    .add(Map.of("commitment", "group call", "kind", "group-call", "hoursShort", 1.2))
                                    .add(Map.of("commitment", "training", "kind", "training", "hoursShort", 0.4))));
        var way = new JsonObject()
                .put("tier", "growth")
                .put("fewer", Map.of("partners", 3, "from", 7, "lineNow", 63.2, "line", 70.4))
                .put("hours", Map.of("perWeek", 6.4, "people", 1))
                .put(
                        "lighter",
                        Map.of(
                                "commitment",
                                "group call",
                                "hours",
                                4,
                                "toHours",
                                1.5,
                                "every",
                                "P1M",
                                "toEvery",
                                "P2M"));
        return new JsonObject()
                .put("asOf", SceneData.CYCLE_TIME)
                .put("plan", "plan-3")
                .put("items", items)
                .put("byTier", new JsonArray().add(Map.of("tier", "growth", "partners", 4, "hoursShort", 6.4)))
                .put("waysOut", new JsonArray().add(way));
    }

    static JsonObject pins() {
        return SceneData.page(List.of(
                pin(1, "ana").put("reason", "the launch they run together"),
                pin(14, "chi").put("ineffective", "Chi Tran serves no partners in self-serve.")));
    }

    private static JsonObject pin(int index, String member) {
        return SceneData.partner(index)
                .put("member", member)
                .put("until", "2027-03-31")
                .put("setBy", "lead");
    }

    static JsonObject preview() {
        return new JsonObject()
                .put("asOf", SceneData.NOW)
                .put("basis", "plan-3")
                .put(
                        "members",
                        new JsonArray()
                                .add(drafted("ana", "Ana Ruiz", 30.4, 30.4, 19.5, 19.5, 3))
                                .add(drafted("ben", "Ben Okafor", 22, 22, 17.8, 17.8, 5))
                                .add(drafted("chi", "Chi Tran", 12, 18, 0, 4.8, 3)))
                .put(
                        "unfunded",
                        new JsonObject()
                                .put("partners", 1)
                                .put("hours", 1.6)
                                .put("before", Map.of("partners", 4, "hours", 6.4))
                                .put("items", new JsonArray().add(shortOf(12))))
                .put("owners", Map.of("changed", 1))
                .put("hoursMoved", 4.8);
    }

    private static JsonObject drafted(
            String id, String name, double offered, double then, double used, double usedThen, int partners) {
        return new JsonObject()
                .put("member", id)
                .put("name", name)
                .put("offered", then)
                .put("used", usedThen)
                .put("before", Map.of("offered", offered, "used", used))
                .put("partners", partners);
    }
}

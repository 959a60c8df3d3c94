package io.tierline.console.standin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/** The plans before the one in force, and what changed hands with them. */
final class SceneRebalances {
    private SceneRebalances() {}

    static JsonObject plans() {
        return SceneData.page(List.of(
                plan("plan-3", "cycle 2026-10-01T000000Z-3f2a", SceneData.CYCLE_TIME, 2, 8.1, 1),
                plan("plan-2", "team", "2026-09-14T08:12:00Z", 1, 6.5, 1),
                plan("plan-1", "cycle 2026-07-01T000000Z-77aa", "2026-07-01T00:00:00Z", 8, 37.3, 0)));
    }

    private static JsonObject plan(String id, String cause, String asOf, int moved, double hours, int owners) {
        return new JsonObject()
                .put("plan", id)
                .put("asOf", asOf)
                .put("cause", cause)
                .put("changed", new JsonArray().add(cause.split(" ")[0]).add("live-deal"))
                .put("partnersMoved", moved)
                .put("hoursMoved", hours)
                .put("ownersChanged", owners)
                .put(
                        "members",
                        new JsonArray()
                                .add(member("ana", "Ana Ruiz", 30.4, 30.4, 26, 19.5, 0, 6.5))
                                .add(member("ben", "Ben Okafor", 18, 22, 9.7, 17.8, 8.1, 0))
                                .add(member("chi", "Chi Tran", 12, 12, 0, 0, 0, 0)));
    }

    private static JsonObject member(
            String id,
            String name,
            double offeredBefore,
            double offered,
            double usedBefore,
            double used,
            double gained,
            double given) {
        return new JsonObject()
                .put("member", id)
                .put("name", name)
                .put("offeredBefore", offeredBefore)
                .put("offered", offered)
                .put("usedBefore", usedBefore)
                .put("used", used)
                .put("gained", gained)
                .put("given", given);
    }

    static JsonObject moves() {
        return plan("plan-3", "cycle 2026-10-01T000000Z-3f2a", SceneData.CYCLE_TIME, 2, 8.1, 1)
                .put(
                        "moves",
                        new JsonArray()
                                .add(move(4, "strategic", Map.of("ana", 6.5), Map.of("ben", 6.5)))
                                .add(move(8, "growth", Map.of(), Map.of("ben", 1.6))));
    }

    private static JsonObject move(int index, String tier, Map<String, Object> before, Map<String, Object> after) {
        return SceneData.partner(index)
                .put("tier", tier)
                .put("before", new JsonObject(before))
                .put("after", new JsonObject(after));
    }

    static JsonObject handOvers(String member) {
        return SceneData.page(member == null || member.equals("ben") ? List.of(handOver()) : List.of());
    }

    private static JsonObject handOver() {
        return SceneData.partner(4)
                .put("plan", "plan-3")
                .put("asOf", SceneData.CYCLE_TIME)
                .put("tier", "strategic")
                .put("from", "ana")
                .put("to", "ben")
                .put(
                        "deals",
                        new JsonArray()
                                .add(Map.of(
                                        "deal",
                                        "d-9",
                                        "account",
                                        "globex",
                                        "stage",
                                        "proposal",
                                        "amount",
                                        48_000,
                                        "currency",
                                        "EUR")))
                .put(
                        "activities",
                        new JsonArray()
                                .add(Map.of(
                                        "activity",
                                        "a-8",
                                        "kind",
                                        "joint-call",
                                        "time",
                                        "2026-09-24T10:00:00Z",
                                        "account",
                                        "globex",
                                        "member",
                                        "ana")))
                .put(
                        "commitments",
                        new JsonArray()
                                .add(Map.of(
                                        "commitment",
                                        "business review",
                                        "kind",
                                        "business-review",
                                        "due",
                                        "2026-12-31",
                                        "missed",
                                        true)));
    }
}

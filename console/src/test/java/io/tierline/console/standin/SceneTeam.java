package io.tierline.console.standin;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The team of the made-up program, and what it answers to changes of it. */
final class SceneTeam {
    private final Set<String> shared = new HashSet<>(Set.of("ben"));

    static JsonObject team() {
        var change = member("chi", "Chi Tran", 24, 0.25).put("effectiveOn", "2027-02-01");
        return SceneData.page(List.of(
                member("ana", "Ana Ruiz", 38, 0.2)
                        .put("segments", new JsonArray().add("technology"))
                        .put("tiers", new JsonArray().add("strategic"))
                        .put("absences", new JsonArray().add(Map.of("from", "2099-12-24", "to", "2099-12-31"))),
                member("ben", "Ben Okafor", 32, 0.25),
                member("chi", "Chi Tran", 16, 0.25)
                        .put("regions", new JsonArray().add("emea").add("apac"))
                        .put("scheduled", new JsonArray().add(change))));
    }

    private static JsonObject member(String id, String name, double hours, double other) {
        return new JsonObject()
                .put("member", id)
                .put("name", name)
                .put("hoursPerWeek", hours)
                .put("nonPartnerShare", other)
                .put("segments", new JsonArray())
                .put("regions", new JsonArray())
                .put("tiers", new JsonArray())
                .put("absences", new JsonArray())
                .put("scheduled", new JsonArray());
    }

    JsonObject calendar(String member) {
        var said = new JsonObject().put("shared", shared.contains(member));
        return shared.contains(member) ? said.put("sharedAt", SceneData.NOW).put("sharedBy", "lead") : said;
    }

    JsonObject share(String member) {
        shared.add(member);
        return new JsonObject()
                .put("url", "/api/calendars/kQ3x-_T7vYb1mPz0LwR8sNc2dFg5hJj4aUu6eEo9iXk.ics")
                .put("sharedAt", SceneData.NOW);
    }

    void revoke(String member) {
        shared.remove(member);
    }

    /** A file with a word that says so is refused by row and column. */
    static JsonObject imported(String csv) {
        var found = new JsonObject().put("rows", 2).put("changed", 1).put("unchanged", 1);
        return csv.contains("many")
                ? found.put(
                        "refused",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("row", 2)
                                        .put("column", "hoursPerWeek")
                                        .put("detail", "many: expected a number from 0 to 168")))
                : found.put("refused", new JsonArray());
    }

    static JsonObject refusal(String pointer, String detail) {
        return new JsonObject()
                .put("title", "The document breaks rules")
                .put("detail", "The document breaks rules.")
                .put("errors", new JsonArray().add(Map.of("pointer", pointer, "detail", detail)));
    }
}

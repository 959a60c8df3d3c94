package io.tierline.console.standin;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the capacity service would answer: {@code alone} has no team, {@code undecided} no plan and nothing to count. */
final class SceneCapacity {
    private final SceneTeam team = new SceneTeam();

    /** Whether the request was about hours, and is answered. */
    boolean answer(HttpServerRequest request, String program, String rest) {
        return switch (request.method().name()) {
            case "GET" -> read(request, program, rest);
            case "POST" -> post(request, rest);
            case "PUT" -> put(request, rest);
            case "DELETE" -> delete(request, rest);
            default -> false;
        };
    }

    private boolean read(HttpServerRequest request, String program, String rest) {
        var content = content(request, program.equals("demo"), rest);
        if (content != null) Scene.send(request, 200, content);
        return content != null;
    }

    private @Nullable JsonObject content(HttpServerRequest request, boolean demo, String rest) {
        if (rest.startsWith("team/") && rest.endsWith("/calendar")) return team.calendar(rest.split("/")[1]);
        return switch (rest) {
            case "team" -> demo ? SceneTeam.team() : SceneData.page(List.of());
            case "allocation" -> SceneHours.allocation();
            case "allocation/unfunded" -> SceneHours.unfunded();
            case "allocation/plans" -> SceneRebalances.plans();
            case "allocation/plans/plan-3" -> SceneRebalances.moves();
            case "allocation/hand-overs" -> SceneRebalances.handOvers(request.getParam("member"));
            case "pins" -> SceneHours.pins();
            case "commitments" -> demo ? commitments(request) : ScenePromises.none();
            case "commitments/items" -> demo ? ScenePromises.items() : SceneData.page(List.of());
            case "adherence" -> demo ? SceneAdherence.report() : SceneAdherence.nothing();
            default -> null;
        };
    }

    private static JsonObject commitments(HttpServerRequest request) {
        return ScenePromises.commitments(
                request.getParam("state"), request.getParam("partner"), request.getParam("tier"));
    }

    private boolean post(HttpServerRequest request, String rest) {
        switch (rest) {
            case "allocation/previews" -> request.body().onSuccess(_ -> Scene.send(request, 200, SceneHours.preview()));
            case "team" ->
                request.body().onSuccess(csv -> Scene.send(request, 200, SceneTeam.imported(csv.toString())));
            case "team/ana/calendar" -> Scene.send(request, 201, team.share("ana"));
            default -> {
                return false;
            }
        }
        return true;
    }

    /** What says so is refused, by the field that it says it in. */
    private static boolean put(HttpServerRequest request, String rest) {
        request.body().onSuccess(body -> {
            var document = new JsonObject(body);
            if (document.getJsonArray("tiers", new JsonArray()).contains("gold"))
                Scene.send(request, 422, SceneTeam.refusal("/tiers/0", "gold: no tier of the framework in force"));
            else if (rest.startsWith("pins/") && "chi".equals(document.getString("member")))
                Scene.send(request, 422, SceneTeam.refusal("/member", "chi: does not serve strategic"));
            else Scene.send(request, 200, document);
        });
        return true;
    }

    private boolean delete(HttpServerRequest request, String rest) {
        if (rest.endsWith("/calendar")) team.revoke(rest.split("/")[1]);
        request.response().setStatusCode(204).end();
        return true;
    }
}

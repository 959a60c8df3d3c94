package io.tierline.console.standin;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the services would answer about some programs: {@code demo} has everything; {@code bare} no framework,
 * {@code vacant} no partners, {@code undecided} no cycle, {@code alone} no team, and {@code faulty} a cycle that failed.
 */
final class Scene {
    private static final Pattern PATH = Pattern.compile("/api/programs(?:/([^/]+))?(?:/(.*))?");
    private final SceneCapacity capacity = new SceneCapacity();
    private final SceneCycles cycles = new SceneCycles();

    void answer(HttpServerRequest request) {
        var path = PATH.matcher(request.path());
        if (!path.matches()) {
            send(request, 404, null);
            return;
        }
        if (path.group(1) == null) send(request, 200, programs(request));
        else if (capacity.answer(request, path.group(1), String.valueOf(path.group(2)))) return;
        else if (request.method().name().equals("POST")) posted(request, String.valueOf(path.group(2)));
        else if (String.valueOf(request.getHeader("Accept")).contains("yaml"))
            request.response().putHeader("Content-Type", "application/yaml").end(SceneWhatIf.FRAMEWORK);
        else {
            var content = content(request, path.group(1), path.group(2) == null ? "" : path.group(2));
            send(request, content == null ? 404 : 200, content);
        }
    }

    private JsonObject programs(HttpServerRequest request) {
        var named = named(request.getHeader("Authorization"));
        var items = new JsonArray();
        for (var program : named)
            if (!program.equals("nothing"))
                items.add(new JsonObject()
                        .put("program", program)
                        .put("name", "Program " + program)
                        .put("timeZone", "Europe/Berlin"));
        return new JsonObject().put("items", items);
    }

    private static List<String> named(String authorization) {
        var payload = authorization.split("\\.")[1];
        var claims = new JsonObject(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
        return claims.getJsonArray("programs").stream().map(String::valueOf).toList();
    }

    /** A draft that says so is refused. */
    private void posted(HttpServerRequest request, String rest) {
        switch (rest) {
            case "previews" ->
                request.body().onSuccess(draft -> {
                    if (draft.toString().contains("refuse me"))
                        send(
                                request,
                                422,
                                new JsonObject()
                                        .put("detail", "The framework breaks rules.")
                                        .put(
                                                "errors",
                                                new JsonArray()
                                                        .add(Map.of("pointer", "/name", "detail", "is not wanted"))));
                    else send(request, 200, SceneWhatIf.preview());
                });
            case "appeals/a-1/answer" ->
                send(
                        request,
                        422,
                        new JsonObject()
                                .put("detail", "The answer breaks rules.")
                                .put(
                                        "errors",
                                        new JsonArray().add(Map.of("pointer", "/answer", "detail", "is too short"))));
            case "replays/comparisons" -> send(request, 202, new JsonObject().put("job", "j-1"));
            default -> send(request, 202, cycles.opened(rest));
        }
    }

    private @Nullable JsonObject content(HttpServerRequest request, String program, String rest) {
        boolean partners = !program.equals("vacant");
        boolean decided = partners && !program.equals("undecided") && !program.equals("bare");
        return switch (rest) {
            case "framework" -> program.equals("bare") ? null : SceneData.framework(request.getParam("version"));
            case "partners" -> SceneData.page(partners ? List.of(SceneData.partner(1)) : List.of());
            case "tiers" -> SceneData.board(decided);
            case "scores" -> SceneData.ranking(partners);
            case "tier-changes" -> SceneMoves.moves(decided);
            case "cycles/c-9" -> cycles.one(program);
            case "exceptions" -> SceneArguments.exceptions();
            case "appeals" -> SceneData.page(List.of(SceneArguments.appeal()));
            case "calendar" -> SceneReports.calendar();
            case "cycles" -> decided ? cycles.all(program) : SceneData.page(List.of());
            case "cycles/c-7/movement" -> SceneReports.movement();
            case "cycles/c-7/receipts" -> SceneData.page(List.of());
            case "health" -> SceneReports.health();
            case "forecast" -> SceneForecast.page(request.getParam("change"), request.getParam("limit"));
            case "replays/j-1" -> SceneWhatIf.comparison();
            case "partners/p-02" -> SceneData.partner(2);
            case "partners/p-02/tier" -> SceneData.standing();
            case "partners/p-03" -> SceneData.partner(3);
            case "partners/p-03/tier" -> SceneArguments.keptOut();
            case "partners/p-02/score", "partners/p-03/score" -> SceneScore.why();
            case "partners/p-02/score/history", "partners/p-03/score/history" -> SceneScore.history();
            default -> null;
        };
    }

    static void send(HttpServerRequest request, int status, @Nullable JsonObject content) {
        var response = request.response().setStatusCode(status);
        if (content == null)
            response.putHeader("Content-Type", "application/problem+json")
                    .end("{\"title\": \"There is no such thing\", \"status\": %d}".formatted(status));
        else response.putHeader("Content-Type", "application/json").end(content.encode());
    }
}

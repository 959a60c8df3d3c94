package io.tierline.console.standin;

import io.vertx.core.json.JsonObject;
import java.util.List;

/** Cycles that take a while to close. In program {@code faulty} each fails until it is tried again. */
final class SceneCycles {
    private int asked;
    private boolean retried;

    JsonObject opened(String path) {
        asked = 0;
        retried = path.equals("cycles/c-9/retry");
        return new JsonObject().put("cycle", "c-9").put("asOf", SceneData.NOW).put("state", "open");
    }

    JsonObject one(String program) {
        asked++;
        boolean ended = asked > 2;
        return cycle(ended ? end(program) : "open").put("partitions", 3).put("partitionsDone", ended ? 3 : 1);
    }

    JsonObject all(String program) {
        if (program.equals("faulty")) return SceneData.page(List.of(cycle(end(program))));
        return SceneData.page(List.of(
                new JsonObject().put("cycle", "c-8").put("state", "open"),
                new JsonObject().put("cycle", "c-7").put("state", "closed")));
    }

    private String end(String program) {
        return program.equals("faulty") && !retried ? "failed" : "closed";
    }

    private static JsonObject cycle(String state) {
        var cycle = new JsonObject().put("cycle", "c-9").put("state", state);
        return state.equals("failed") ? cycle.put("reason", "no answer from partition 2") : cycle;
    }
}

package io.tierline.console.standin;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Commitments of the made-up program: kept, due and missed. */
final class ScenePromises {
    private ScenePromises() {}

    private record Standing(
            int partner,
            String commitment,
            String every,
            String state,
            int inARow,
            @Nullable String owner) {}

    private static final List<Standing> STANDING = List.of(
            new Standing(2, "co-sell working session", "P14D", "missed", 2, "ana"),
            new Standing(2, "business review", "P3M", "due", 0, "ana"),
            new Standing(4, "co-sell working session", "P14D", "missed", 1, "ben"),
            new Standing(4, "business review", "P3M", "due", 1, "ben"),
            new Standing(1, "co-sell working session", "P14D", "met", 0, "ana"),
            new Standing(1, "business review", "P3M", "met", 0, "ana"),
            new Standing(9, "group call", "P1M", "missed", 1, null));

    static JsonObject commitments(@Nullable String state, @Nullable String partner, @Nullable String tier) {
        var items = STANDING.stream()
                .filter(one -> state == null || state.equals(one.state))
                .filter(one -> partner == null || partner.equals(SceneData.id(one.partner)))
                .filter(one -> tier == null || tier.equals(tier(one)))
                .map(ScenePromises::standing)
                .toList();
        return SceneData.page(items)
                .put("counts", new JsonObject().put("met", 21).put("due", 14).put("missed", 3));
    }

    static JsonObject none() {
        return SceneData.page(List.of())
                .put("counts", new JsonObject().put("met", 0).put("due", 0).put("missed", 0));
    }

    private static String tier(Standing one) {
        return one.partner <= 5 ? "strategic" : "growth";
    }

    private static JsonObject standing(Standing one) {
        var said = period(one).put("every", one.every).put("state", one.state);
        return one.state.equals("met") ? said.put("activity", "a-7").put("metAt", "2026-11-19T10:00:00Z") : said;
    }

    private static JsonObject period(Standing one) {
        return SceneData.partner(one.partner)
                .put("tier", tier(one))
                .put("commitment", one.commitment)
                .put("kind", one.commitment.replace(' ', '-'))
                .put("from", one.state.equals("missed") ? "2026-11-05" : "2026-11-19")
                .put("to", one.state.equals("missed") ? "2026-11-18" : "2026-12-02")
                .put("inARow", one.inARow)
                .put("owner", one.owner);
    }

    static JsonObject items() {
        var severities = Stream.of("high", "medium", "low").iterator();
        return SceneData.page(STANDING.stream()
                .filter(one -> one.state.equals("missed"))
                .map(one -> period(one)
                        .put("item", SceneData.id(one.partner) + "/" + one.commitment)
                        .put("severity", severities.next())
                        .put("openedAt", "2026-11-19T00:00:00Z"))
                .toList()
                .reversed());
    }
}

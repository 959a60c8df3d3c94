package io.tierline.prioritization;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tierline.prioritization.framework.Framework;
import io.tierline.prioritization.framework.FrameworkReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Framework documents as a parser gives them, and ways to break them. */
public final class Documents {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String EXAMPLE = """
            {"name": "FY27 co-sell framework", "currency": "USD", "rates": {"EUR": 1.10, "GBP": 1.27}, "minCoverage": 30,
             "factors": [
              {"name": "icp-overlap", "weight": 30, "measure": {"type": "overlap", "field": "icpAccounts"},
               "scale": {"type": "linear", "from": 0, "to": 200}},
              {"name": "co-sell-engagement", "weight": 20,
               "measure": {"type": "activity", "kinds": {"joint-call": 3, "intro": 2}, "halfLife": "P60D"},
               "scale": {"type": "linear", "from": 0, "to": 40}},
              {"name": "product-fit", "weight": 15, "measure": {"type": "attribute", "name": "productFit"},
               "scale": {"type": "bands", "at": [1, 2, 3, 4, 5]}},
              {"name": "pipeline", "weight": 15,
               "measure": {"type": "pipeline", "statuses": ["open", "won"], "halfLife": "P120D", "credit": {"sourced": 1}},
               "scale": {"type": "log", "from": 1000, "to": 1000000}},
              {"name": "win-rate", "weight": 20,
               "measure": {"type": "win-rate", "within": "P52W", "prior": {"wins": 1, "losses": 3}},
               "scale": {"type": "linear", "from": 10, "to": 60}}],
             "tiers": [
              {"name": "strategic", "cut": {"top": 2, "minScore": 40, "floors": {"co-sell-engagement": 10}},
               "service": {"owner": "named", "commitments": [
                {"name": "working session", "kind": "joint-call", "every": "P14D", "hours": 3},
                {"name": "business review", "kind": "business-review", "every": "P3M", "hours": 4}]}},
              {"name": "growth", "cut": {"share": 0.3, "within": "segment"},
               "service": {"owner": "pool", "commitments": [
                {"name": "group call", "kind": "group-call", "every": "P1M", "hours": 1}]}},
              {"name": "self-serve",
               "service": {"owner": "none", "commitments": [
                {"name": "check-in", "kind": "check-in", "every": "P3M", "hours": 0}]}}],
             "rescore": {"every": "P3M", "startingOn": "2027-01-01", "timeZone": "America/New_York", "mode": "automatic"},
             "stability": {"margin": 2, "graceCycles": 1, "maxStepsDown": 1},
             "liveDeals": {"reserve": 0.10, "minAmount": 50000, "hours": 2, "every": "P7D"}}
            """;

    private Documents() {}

    /** Fresh and mutable; passes every check. */
    public static Map<String, Object> example() {
        return parse(EXAMPLE);
    }

    public static Map<String, Object> parse(String json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }

    /** Any JSON value. */
    public static @Nullable Object value(String json) {
        return parse("{\"value\": " + json + "}").get("value");
    }

    /** Puts {@code value} where the JSON pointer says; an index one past the end appends. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> set(Map<String, Object> document, String pointer, @Nullable Object value) {
        Object at = document;
        var path = pointer.substring(1).split("/");
        for (int i = 0; i < path.length - 1; i++)
            at = at instanceof List<?> list
                    ? list.get(Integer.parseInt(path[i]))
                    : Objects.requireNonNull(((Map<String, Object>) at).get(path[i]), pointer);
        var last = path[path.length - 1];
        if (at instanceof Map<?, ?> map) ((Map<String, @Nullable Object>) map).put(last, value);
        else if (((List<?>) at).size() == Integer.parseInt(last)) ((List<@Nullable Object>) at).add(value);
        else ((List<@Nullable Object>) at).set(Integer.parseInt(last), value);
        return document;
    }

    /** The example with one place changed, read. */
    public static Framework framework(String pointer, @Nullable Object value) {
        return framework(set(example(), pointer, value));
    }

    public static Framework framework() {
        return framework(example());
    }

    public static Framework framework(Map<String, Object> document) {
        var reading = FrameworkReader.read(document);
        return Objects.requireNonNull(
                reading.framework(), () -> reading.errors().toString());
    }
}

package io.tierline.console.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One OpenAPI document made of several. Each service's schemas carry its name, so that like names never mix. */
final class MergedApi {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9]");

    private MergedApi() {}

    /**
     * Merges documents.
     *
     * @param services OpenAPI document per service, in the order in which they are shown
     * @param missing services whose document could not be read
     */
    static ObjectNode of(ObjectMapper mapper, Map<String, JsonNode> services, List<String> missing) {
        var merged = mapper.createObjectNode();
        merged.put("openapi", "3.1.0");
        var info = merged.putObject("info").put("title", "Tierline").put("version", "1");
        if (!missing.isEmpty())
            info.put("description", "Not all services answered; missing: " + String.join(", ", missing) + ".");
        var paths = merged.putObject("paths");
        var components = merged.putObject("components");
        var schemas = components.putObject("schemas");
        components
                .putObject("securitySchemes")
                .putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        merged.putArray("security").addObject().putArray("bearer");
        services.forEach((service, document) -> {
            var prefix = UNSAFE.matcher(service).replaceAll("_") + "_";
            addPaths(paths, service, prefix, document.path("paths"));
            for (var schema : document.path("components").path("schemas").properties())
                schemas.set(prefix + schema.getKey(), renamed(schema.getValue(), prefix));
        });
        return merged;
    }

    private static void addPaths(ObjectNode paths, String service, String prefix, JsonNode from) {
        for (var path : from.properties()) {
            if (!path.getKey().startsWith("/api/")) continue;
            var item = paths.withObjectProperty(path.getKey());
            for (var operation : path.getValue().properties()) {
                var shown = renamed(operation.getValue(), prefix);
                if (shown instanceof ObjectNode node && isOperation(operation.getKey())) {
                    node.putArray("tags").add(service);
                    node.remove("operationId");
                    node.remove("security");
                }
                item.set(operation.getKey(), shown);
            }
        }
    }

    private static boolean isOperation(String key) {
        return switch (key) {
            case "get", "put", "post", "delete", "patch", "head", "options" -> true;
            default -> false;
        };
    }

    private static JsonNode renamed(JsonNode node, String prefix) {
        var copy = node.deepCopy();
        rename(copy, prefix);
        return copy;
    }

    private static void rename(JsonNode node, String prefix) {
        if (node instanceof ObjectNode object) {
            var reference = text(object.get("$ref"));
            if (reference != null && reference.startsWith(SCHEMAS))
                object.put("$ref", SCHEMAS + prefix + reference.substring(SCHEMAS.length()));
            object.forEach(child -> rename(child, prefix));
        } else if (node instanceof ArrayNode array) {
            array.forEach(child -> rename(child, prefix));
        }
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node != null && node.isTextual() ? node.textValue() : null;
    }
}

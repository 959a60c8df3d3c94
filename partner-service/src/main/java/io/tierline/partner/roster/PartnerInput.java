package io.tierline.partner.roster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.tierline.contracts.codec.CloudEvents;
import io.tierline.contracts.codec.EventJson;
import io.tierline.contracts.codec.UnreadableEvent;
import io.tierline.contracts.event.EventType;
import io.tierline.contracts.event.PartnerEvent;
import io.tierline.contracts.topic.Ids;
import io.tierline.partner.event.Minting;
import io.tierline.prioritization.framework.Violation;
import io.tierline.service.problem.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a caller says a partner should be: the content of the event that will say so, checked as events are. */
final class PartnerInput {
    private static final Set<String> FIELDS = Set.of("name", "segment", "region", "attributes", "externalIds");
    private static final String DATA = "/data";

    private PartnerInput() {}

    /** Its shape, for the documentation. */
    @Schema(name = "PartnerInput")
    record Shape(
            @Schema(required = true) String name,
            @Schema(required = true) String segment,
            @Nullable String region,

            @Schema(description = "Merges name by name; null takes one away") @Nullable
            Map<String, Object> attributes,

            @Schema(description = "Id per system; merges name by name") @Nullable
            Map<String, String> externalIds) {}

    /**
     * Reads a body.
     *
     * @throws Refused unreadable when it is no JSON object; invalid with every field that is wrong
     */
    static PartnerEvent.PartnerRegistered read(byte[] body, String program, String partner, Instant now) {
        List<Violation> errors = new ArrayList<>();
        if (!Ids.isId(partner))
            errors.add(new Violation("", "partner: expected 1 to 128 printable characters without a slash"));
        var data = tree(body);
        data.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field))
                errors.add(new Violation(
                        "/" + field,
                        "is not a field here (expected one of: attributes, externalIds, name, region, segment)"));
        });
        try {
            var event = CloudEvents.read(envelope(data, program, partner, now), program, now)
                    .event();
            if (errors.isEmpty() && event.data() instanceof PartnerEvent.PartnerRegistered registered)
                return registered;
        } catch (UnreadableEvent e) {
            for (var violation : e.violations())
                if (violation.pointer().startsWith(DATA))
                    errors.add(new Violation(violation.pointer().substring(DATA.length()), violation.detail()));
        }
        throw Refused.invalid(errors);
    }

    private static JsonNode tree(byte[] body) {
        try {
            var tree = EventJson.mapper().readTree(body);
            if (tree == null || !tree.isObject()) throw Refused.unreadable("The body is not a JSON object.");
            return tree;
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw Refused.unreadable("The body is not JSON%s."
                    .formatted(at == null ? "" : " at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode envelope(JsonNode data, String program, String partner, Instant now) {
        return EventJson.mapper()
                .createObjectNode()
                .put("specversion", "1.0")
                .put("id", "input")
                .put("source", Minting.SOURCE)
                .put("type", EventType.PARTNER_REGISTERED.wireName())
                .put("subject", partner)
                .put("program", program)
                .put("time", now.toString())
                .set("data", data);
    }
}
